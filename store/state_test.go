package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestChangesThatAreMiscounted(t *testing.T) {
	data, nights, _ := sample(t)
	name := []byte(changesBucket)
	for rest := data; bytes.Contains(rest, name); {
		rest = rest[bytes.Index(rest, name)+len(name):]
		clear(rest[8:16]) // the sequence follows the root page
	}
	if o := wantRightOrSaid(t, "no changes counted", data, nights); o.refused || !o.named {
		t.Errorf("got %+v, want it read, and the damage said", o)
	}
}

// TestAStateIsVerifiedOnce: a damage that leaves size, time and transaction of the file
// as they were is what only a new look can see. It is found as soon as another journal
// looks, as anything was written by another program, or as everything is read.
func TestAStateIsVerifiedOnce(t *testing.T) {
	data, _, _ := sample(t)
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	if err := os.WriteFile(j.Path(), data, 0o600); err != nil {
		t.Fatal(err)
	}
	checkIn(t, j, diary.CheckIn{Night: november20}) // which leaves a state that was not read again
	info, err := os.Stat(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	damaged, err := os.ReadFile(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	for old := []byte(`"routine":"wall`); bytes.Contains(damaged, old); {
		damaged = bytes.Replace(damaged, old, []byte(`"routine":"mall`), 1)
	}
	if err := errors.Join(os.WriteFile(j.Path(), damaged, 0o600), os.Chtimes(j.Path(), info.ModTime(), info.ModTime())); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Night(november20); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v, want the night that is read called damaged", err)
	}
	if said := j.unsaid(true); len(said) > 0 {
		t.Errorf("got %v, want the state not verified again", said)
	}
	other := at(j.Path())
	if _, err := other.Night(november20.AddDays(-1)); !errors.Is(err, ErrDamaged) {
		t.Errorf("another journal: got %v, want it called damaged", err)
	}
	if said := other.Tend(); said == nil || !strings.Contains(said.Error(), "these nights are damaged") {
		t.Errorf("another journal: got %v, want the nights named", said)
	}
	if nights, err := j.Nights(diary.Date{}, diary.Date{}); err != nil || len(nights) != 0 {
		t.Errorf("all nights: got %d, %v, want none of the damaged ones", len(nights), err)
	}
	if _, err := j.Import(diary.Contents{Nights: []diary.Night{answered(november20.AddDays(1))}}, PreferFile); err == nil || !strings.HasPrefix(err.Error(), "nothing was changed") {
		t.Errorf("the copy before an import: got %v, want it refused", err)
	}
	later := info.ModTime().Add(time.Second)
	if err := os.Chtimes(j.Path(), later, later); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Night(november20.AddDays(-1)); !errors.Is(err, ErrDamaged) {
		t.Errorf("at another time: got %v, want it called damaged", err)
	}
}
