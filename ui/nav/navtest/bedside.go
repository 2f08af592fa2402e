package navtest

import (
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
)

// Evening is when a Bedside begins.
var Evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

// Bedside is a live desk with a journal and a clock of its own.
type Bedside struct {
	*Live
	Journal *store.Journal
	Skew    atomic.Int64 // of the clock, in nanoseconds: a closed lid, or a clock that was set
	Path    string       // of the journal
	clock   func() time.Time
	began   time.Time
}

// AtBedside runs test in a bubble of fake time that begins in the Evening. clock reads the
// time of the bubble.
func AtBedside(t *testing.T, clock func() time.Time, test func(*Bedside)) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.db")
	Bubble(t, func(l *Live) {
		test(&Bedside{Live: l, Journal: store.At(path, clock), Path: path, clock: clock, began: clock()})
	})
}

// Now is the time by the clock at the bedside.
func (b *Bedside) Now() time.Time {
	return Evening.Add(b.clock().Sub(b.began) + time.Duration(b.Skew.Load()))
}

// Must ends the test at an error.
func (b *Bedside) Must(err error) {
	b.T.Helper()
	if err != nil {
		b.T.Fatal(err)
	}
}

// Sign answers the self-check with these signs.
func (b *Bedside) Sign(ids ...string) {
	b.T.Helper()
	_, err := b.Journal.SaveSigns(diary.NightOf(Evening), diary.Signs{At: Evening, Yes: ids})
	b.Must(err)
}

// Nights are all that the journal has.
func (b *Bedside) Nights() []diary.Night {
	b.T.Helper()
	nights, err := b.Journal.Nights(diary.Date{}, diary.Date{})
	b.Must(err)
	return nights
}

// All is what the journal has in all its nights: the sessions, or the cramps.
func All[T any](b *Bedside, of func(diary.Night) []T) (all []T) {
	b.T.Helper()
	for _, n := range b.Nights() {
		all = append(all, of(n)...)
	}
	return all
}

// Only is the only one of All, or ends the test.
func Only[T any](b *Bedside, of func(diary.Night) []T) T {
	b.T.Helper()
	all := All(b, of)
	if len(all) != 1 {
		b.T.Fatalf("got %v in the journal, want one", all)
	}
	return all[0]
}

// Damage makes the journal unreadable.
func (b *Bedside) Damage() {
	b.T.Helper()
	b.Must(os.WriteFile(b.Path, []byte("Dear diary"), 0o600))
}

// Obstruct puts a folder in the place of the journal until end is called.
func (b *Bedside) Obstruct() (end func()) {
	b.T.Helper()
	b.Must(os.Mkdir(b.Path, 0o700))
	return func() { b.Must(os.Remove(b.Path)) }
}
