package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// sample returns the bytes of a journal with pages of every kind, its nights, and
// the nights before its last change.
func sample(t *testing.T) (data []byte, nights, before string) {
	t.Helper()
	j, last := fill(t, 60)
	all := func() string {
		nights, err := j.Nights(diary.Date{}, diary.Date{})
		if err != nil {
			t.Fatal(err)
		}
		return text(t, nights)
	}
	for i := range 3 {
		before = all()
		checkIn(t, j, diary.CheckIn{Night: last.AddDays(i - 30), Cramps: []diary.Cramp{{ID: fmt.Sprint("c", i)}}})
	}
	data, err := os.ReadFile(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	return data, all(), before
}

// wantRightOrRefused holds when a file that is perhaps damaged either gives the
// right nights and takes another, or is refused and stays as it is. It tells
// which.
func wantRightOrRefused(t *testing.T, what string, data []byte, right ...string) (refused bool) {
	t.Helper()
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	if err := os.WriteFile(j.Path(), data, 0o600); err != nil {
		t.Fatal(err)
	}
	nights, err := j.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) {
			t.Errorf("%s: got %v, want it called damaged", what, err)
		}
		if _, err := j.CheckIn(diary.CheckIn{Night: november20}); err == nil {
			t.Errorf("%s: a damaged journal was written", what)
		}
		if now, err := os.ReadFile(j.Path()); err != nil || string(now) != string(data) {
			t.Errorf("%s: a damaged journal was changed (%v)", what, err)
		}
		return true
	}
	got, isRight := text(t, nights), false
	for _, want := range right {
		isRight = isRight || got == want
	}
	if !isRight {
		t.Errorf("%s: got other nights than were saved, and no error", what)
	}
	later := november20.AddDays(1)
	if _, err := j.CheckIn(diary.CheckIn{Night: later}); err != nil {
		t.Errorf("%s: it could be read, but writing got %v", what, err)
	}
	nights, err = j.Nights(diary.Date{}, november20)
	if err != nil || text(t, nights) != got {
		t.Errorf("%s: writing another night changed the others (%v)", what, err)
	}
	wantNight(t, j, later, `{"night":"2026-11-21","checked_in":true,"cramps":[],"sessions":[]}`)
	return false
}

func TestAJournalThatWasCutOff(t *testing.T) {
	data, nights, _ := sample(t)
	refused := 0
	for size := 512; size < len(data); size += 512 {
		if wantRightOrRefused(t, fmt.Sprintf("cut off after %d bytes", size), data[:size], nights) {
			refused++
		}
	}
	if refused == 0 {
		t.Error("no journal was refused")
	}
}

func TestAJournalWithWrongBytes(t *testing.T) {
	data, nights, before := sample(t)
	random := rand.New(rand.NewPCG(2026, 11))
	size, refused := os.Getpagesize(), 0
	for range 400 {
		damaged := []byte(string(data))
		what, right := "", []string{nights}
		for range 1 + random.IntN(3) {
			at, flip := random.IntN(len(data)), byte(1+random.IntN(255))
			if random.IntN(4) == 0 { // a page's header and its elements
				at = at/size*size + random.IntN(80)
			}
			damaged[at] ^= flip
			what += fmt.Sprintf("byte %d ^ %#x ", at, flip)
			if at < 2*size { // bbolt then goes on from its other meta page
				right = append(right, before)
			}
		}
		if wantRightOrRefused(t, what, damaged, right...) {
			refused++
		}
	}
	if refused < 100 {
		t.Errorf("got %d of 400 refused, want more", refused)
	}
}

func TestChangesThatAreMiscounted(t *testing.T) {
	data, _, _ := sample(t)
	name := []byte(changesBucket)
	for rest := data; bytes.Contains(rest, name); {
		rest = rest[bytes.Index(rest, name)+len(name):]
		clear(rest[8:16]) // the sequence follows the root page
	}
	if !wantRightOrRefused(t, "no changes counted", data) {
		t.Error("got the journal read, want it refused")
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
	if night, err := j.Night(november20); err != nil || !night.CheckedIn {
		t.Errorf("got %v, %v, want the state not verified again", night, err)
	}
	if _, err := at(j.Path()).Night(november20); !errors.Is(err, ErrDamaged) {
		t.Errorf("another journal: got %v, want it called damaged", err)
	}
	if _, err := j.Nights(diary.Date{}, diary.Date{}); !errors.Is(err, ErrDamaged) {
		t.Errorf("all nights: got %v, want them called damaged", err)
	}
	if _, err := j.Import(diary.Contents{Nights: []diary.Night{answered(november20.AddDays(1))}}, PreferFile); !errors.Is(err, ErrDamaged) {
		t.Errorf("the copy before an import: got %v, want it refused", err)
	}
	later := info.ModTime().Add(time.Second)
	if err := os.Chtimes(j.Path(), later, later); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Night(november20); !errors.Is(err, ErrDamaged) {
		t.Errorf("at another time: got %v, want it called damaged", err)
	}
}
