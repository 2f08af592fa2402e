package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"
	"calmcalf/store/insight"

	"github.com/google/go-cmp/cmp"
)

// programAt is the program with a journal of its own at an hour, and what it prints.
func programAt(t *testing.T, now time.Time) (p *program, out *strings.Builder) {
	t.Helper()
	p, out = configured(t), &strings.Builder{}
	p.Out, p.Errs, p.clock = out, out, func() time.Time { return now }
	p.journalFile = filepath.Join(t.TempDir(), "journal.db")
	return p, out
}

// TestInsight_ofAnImportedDiary compares what is printed with what the formulas give for
// the nights of the file; its diary has several cramps in a cell, and missed nights.
func TestInsight_ofAnImportedDiary(t *testing.T) {
	now := time.Date(2025, 2, 4, 21, 0, 0, 0, time.UTC) // the evening after its last night
	p, out := programAt(t, now)
	if status := p.run(t.Context(), []string{"data", "import", "testdata/diary.csv", "--journal", p.journalFile}); status != statusDone {
		t.Fatal(out)
	}
	file, err := os.Open("testdata/diary.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	read, err := exchange.Read(file, exchange.CSV, now)
	if err != nil || len(read.Nights) != 400 {
		t.Fatalf("got %d nights, %v", len(read.Nights), err)
	}
	for _, peek := range []bool{false, true} {
		out.Reset()
		args := []string{"insight", "--json", "--journal", p.journalFile}
		if peek {
			args = append(args, "--now")
		}
		if status := p.run(t.Context(), args); status != statusDone {
			t.Fatal(out)
		}
		study := insight.Of(read.Nights, diary.LastNight(now), insight.Options{Peek: peek, Acute: p.acute()})
		want := fieldsOf(t, study)
		want["flags"] = []any{}
		var got map[string]any
		if err := json.Unmarshal([]byte(out.String()), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("peeking %v: %s", peek, diff)
		}
	}
}

func fieldsOf(t *testing.T, study insight.Study) map[string]any {
	t.Helper()
	text, err := json.Marshal(study)
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(text, &fields); err != nil {
		t.Fatal(err)
	}
	return fields
}

func TestTrial_aScheduleThatWasEditedIsNotToldOf(t *testing.T) {
	p, out := programAt(t, time.Date(2026, 7, 1, 21, 0, 0, 0, time.UTC))
	plan := diary.Plan{Start: diary.Date{Year: 2026, Month: 3, Day: 1}, Design: diary.SlowDesign, Rounds: 3, Seed: 5, On: diary.DrawSchedule(3, 5)}
	plan.On[0] = !plan.On[0]
	if err := store.At(p.journalFile, time.Now).StartTrial(plan, plan.Start); err != nil {
		t.Fatal(err)
	}
	if status := p.run(t.Context(), []string{"trial", "status", "--journal", p.journalFile}); status != statusDone {
		t.Fatal(out)
	}
	if want := "The schedule of this trial is not the one that was drawn before it began, so nothing is said of it."; !strings.Contains(out.String(), want) {
		t.Errorf("got %q, want %q", out, want)
	}
}
