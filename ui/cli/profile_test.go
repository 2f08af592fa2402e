package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"
	"calmcalf/store/insight"

	"github.com/google/go-cmp/cmp"
)

// configured is a program whose profile is in a folder of its own.
func configured(t *testing.T) *program {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "config")
	return &program{getenv: func(name string) string { return map[string]string{"CALMCALF_CONFIG": dir}[name] }}
}

func TestAProfileThatCannotBeRead_turnsEveryCautionOn(t *testing.T) {
	p := configured(t)
	if got := p.safety(); got.err != nil || first(got) != "" || len(got.Cautions()) > 0 || p.folder().HasProfile() {
		t.Errorf("without a file: got %+v, asked %v", got, p.folder().HasProfile())
	}
	if err := p.folder().SaveProfile(diary.Profile{Unsteady: new(true)}); err != nil {
		t.Fatal(err)
	}
	want := []routines.Caution{routines.MassageCaution, routines.UnsteadyCaution}
	if err := os.WriteFile(filepath.Join(string(p.folder()), "config.toml"), []byte(`cautions = ["massage_caution"]`), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := p.safety(); first(got) != "chair-gentle" || !slices.Equal(got.Cautions(), want) {
		t.Errorf("got %+v, want %v", got, want)
	}
	if err := os.WriteFile(p.folder().ProfilePath(), []byte(strings.Repeat("# long\n", 64<<10)), 0o600); err != nil {
		t.Fatal(err)
	}
	got := p.safety()
	if !slices.Equal(got.Cautions(), routines.Cautions()) || first(got) != "chair-gentle" || got.err == nil || !strings.Contains(got.err.Error(), "the file is too large") {
		t.Errorf("got %+v, want every caution and why", got)
	}
}

func first(s safety) string {
	id, _ := s.First()
	return id
}

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
	read, err := exchange.Read(file, exchange.CSV, now, "")
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
	if want := "The plan of this trial was changed after it was drawn up, so there is no result."; !strings.Contains(out.String(), want) {
		t.Errorf("got %q, want %q", out, want)
	}
}
