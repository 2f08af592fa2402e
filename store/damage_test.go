package store

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// sample returns the bytes of a journal with pages of every kind, its nights, and
// the nights before each of its last changes. One of them was deleted.
func sample(t *testing.T) (data []byte, nights, before []diary.Night) {
	t.Helper()
	j, last := fill(t, 60)
	all := func() []diary.Night {
		nights, err := j.Nights(diary.Date{}, diary.Date{})
		if err != nil {
			t.Fatal(err)
		}
		return nights
	}
	for i := range 3 {
		before = append(before, all()...)
		checkIn(t, j, diary.CheckIn{Night: last.AddDays(i - 30), Cramps: []diary.Cramp{{ID: fmt.Sprint("c", i)}}})
	}
	before = append(before, all()...)
	err := j.write(func(tx *bolt.Tx) error {
		gone := last.AddDays(-40)
		night, err := Reader{j, tx}.Night(gone)
		return errors.Join(err, Reader{j, tx}.replace(gone, &night, nil))
	})
	data, reading := os.ReadFile(j.Path())
	if err := errors.Join(err, reading); err != nil {
		t.Fatal(err)
	}
	return data, all(), before
}

// outcome is what became of a damaged journal.
type outcome struct {
	refused, named    bool
	intact, lost, all int // nights whose bytes are all there, those of them that can't be read, and nights
}

// wantRightOrSaid holds when a file that is perhaps damaged gives right nights only, says it
// where one is missing or old, and takes another night, which changes none of those; or it
// is refused and stays as it is.
func wantRightOrSaid(t *testing.T, what string, data []byte, right ...[]diary.Night) (o outcome) {
	t.Helper()
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	if err := os.WriteFile(j.Path(), data, 0o600); err != nil {
		t.Fatal(err)
	}
	saved := map[diary.Date][]string{}
	for _, nights := range right {
		for _, n := range nights {
			saved[n.Date] = append(saved[n.Date], text(t, n))
		}
	}
	nights, err := j.Nights(diary.Date{}, diary.Date{})
	read := map[diary.Date]string{}
	for _, n := range nights {
		read[n.Date] = text(t, n)
		if !slices.Contains(saved[n.Date], read[n.Date]) {
			t.Errorf("%s: got another night than was saved, and no error: %s", what, read[n.Date])
		}
	}
	for _, n := range right[0] {
		value := []byte(text(t, n))
		o.all++
		if bytes.Contains(data, seal(nightsBucket, keyOf(n.Date), value)) {
			o.intact++
			if read[n.Date] == "" {
				o.lost++
			}
		}
	}
	said := j.Tend()
	o.named = said != nil
	switch {
	case err != nil:
		o.refused = true
		if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) && len(data) > 0 {
			t.Errorf("%s: got %v, want it called damaged", what, err)
		}
		if _, err := j.CheckIn(diary.CheckIn{Night: november20}); err == nil {
			t.Errorf("%s: a journal that can't be read was written", what)
		}
		if now, err := os.ReadFile(j.Path()); err != nil || string(now) != string(data) {
			t.Errorf("%s: a damaged journal was changed (%v)", what, err)
		}
		return o
	case text(t, nights) != text(t, right[0]) && said == nil:
		t.Errorf("%s: got %d of %d nights as they were saved last, and nothing was said", what, len(nights), len(right[0]))
	}
	later := november20.AddDays(1)
	if _, err := j.CheckIn(diary.CheckIn{Night: later}); err != nil {
		t.Errorf("%s: it could be read, but writing got %v", what, err)
	}
	again, err := j.Nights(diary.Date{}, november20)
	if err != nil || text(t, again) != text(t, nights) {
		t.Errorf("%s: writing another night changed the others (%v)", what, err)
	}
	wantNight(t, j, later, `{"night":"2026-11-21","checked_in":true,"cramps":[],"sessions":[]}`)
	return o
}

// TestAJournalThatWasCutOff in the middle of pages, at every eighth of them.
func TestAJournalThatWasCutOff(t *testing.T) {
	data, nights, before := sample(t)
	lost, intact := 0, 0
	for size := 512; size < len(data); size += 3 * 512 {
		o := wantRightOrSaid(t, fmt.Sprintf("cut off after %d bytes", size), data[:size], nights, before)
		lost, intact = lost+o.lost, intact+o.intact
	}
	if lost > 0 {
		t.Errorf("%d of %d undamaged nights could not be read", lost, intact)
	}
}

// TestWhatIsDamagedIsNamed: the nights, and a trial, which somebody may be in the middle of.
func TestWhatIsDamagedIsNamed(t *testing.T) {
	const rest = " Everything else is there. To repair your journal: calmcalf data check --repair"
	for _, test := range []struct {
		damaged []string
		want    string
	}{
		{nil, ""},
		{[]string{"nights 2026-11-20", "changes x"}, "the night of Friday 20 November 2026 is damaged, so it is left out." + rest},
		{[]string{"trials 2026-11-20 feet"}, "a trial is damaged, so it is left out." + rest},
		{[]string{"trials a", "nights 2026-11-20", "nights 2026-11-21", "trials b"}, "these nights are damaged, so they are left out: Friday 20 November 2026, Saturday 21 November 2026. 2 trials are damaged, so they are left out." + rest},
		{[]string{"changes x"}, "the part of your journal that remembers changes, deletions and settings is damaged, so it is left out." + rest},
	} {
		if got := sayDamage(test.damaged); got != test.want {
			t.Errorf("%q:\n got %q\nwant %q", test.damaged, got, test.want)
		}
	}
}

// TestAPageThatWasNotWritten stays as it was long before: sound by itself, but not what the
// rest of the file goes with.
func TestAPageThatWasNotWritten(t *testing.T) {
	j, last := fill(t, 60)
	var states [][]byte
	nights, err := j.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		t.Fatal(err)
	}
	var before []diary.Night
	for i := range 10 {
		before = append(before, nights...)
		checkIn(t, j, diary.CheckIn{Night: last.AddDays(i - 12), Cramps: []diary.Cramp{{ID: fmt.Sprint("c", i)}}})
		data, reading := os.ReadFile(j.Path())
		all, err := j.Nights(diary.Date{}, diary.Date{})
		if err := errors.Join(reading, err); err != nil {
			t.Fatal(err)
		}
		states, nights = append(states, data), all
	}
	tried, size, newest := map[string]bool{}, os.Getpagesize(), states[len(states)-1]
	for i, old := range states {
		for page := 2 * size; page+size <= min(len(old), len(newest)); page += size {
			damaged := slices.Clone(newest)
			copy(damaged[page:page+size], old[page:])
			if !bytes.Equal(damaged, newest) && !tried[string(damaged)] {
				tried[string(damaged)] = true
				wantRightOrSaid(t, fmt.Sprintf("page %d as it was after %d changes", page/size, i), damaged, nights, before)
			}
		}
	}
	if len(tried) < 20 {
		t.Errorf("only %d pages were tried", len(tried))
	}
}

// damages is how many damaged files are tried; .ci/soak tries more.
var damages = flag.Int("damages", 150, "try this `number` of damaged journals")

func TestDamagedJournals(t *testing.T) {
	data, nights, before := sample(t)
	random := rand.New(rand.NewPCG(2026, uint64(*damages)))
	count, sum := map[string]int{}, outcome{}
	for range *damages {
		damaged, kind, what := damage(random, data)
		o := wantRightOrSaid(t, what, damaged, nights, before)
		if count[kind]++; o.refused {
			count[kind+" refused"]++
			wantRestored(t, what, damaged, data, nights)
		}
		count[kind+" lost"] += o.lost
		count[kind+" intact"] += o.intact
		sum.intact, sum.lost = sum.intact+o.intact, sum.lost+o.lost
	}
	t.Logf("%d of %d undamaged nights could not be read: %v", sum.lost, sum.intact, count)
	if sum.lost*100 > sum.intact {
		t.Errorf("%d of %d undamaged nights could not be read, want 1 in 100 at most", sum.lost, sum.intact)
	}
	if count["bits refused"]+count["page refused"] == *damages {
		t.Error("every journal was refused")
	}
}

// damage returns a copy of a journal with one kind of damage, and says what and where it is.
func damage(random *rand.Rand, data []byte) (damaged []byte, kind, what string) {
	damaged, size, at := slices.Clone(data), os.Getpagesize(), random.IntN(len(data))
	kind = []string{"bits", "bytes", "page", "swapped", "cut", "meta", "metas"}[random.IntN(7)]
	switch page := at / size * size; kind {
	case "bits":
		for range 1 + random.IntN(3) {
			at := random.IntN(len(data))
			damaged[at] ^= 1 << random.IntN(8)
			what += fmt.Sprint(" ", at)
		}
	case "bytes": // a page's header and its elements
		at = page + random.IntN(80)
		damaged[at] ^= byte(1 + random.IntN(255))
	case "page":
		clear(damaged[page:min(len(data), page+size)])
	case "swapped": // an old page, or another one
		copy(damaged[page:min(len(data), page+size)], data[random.IntN(len(data)/size)*size:])
	case "cut":
		damaged = damaged[:at]
	case "meta":
		damaged[random.IntN(2)*size+random.IntN(80)] ^= byte(1 + random.IntN(255))
	case "metas":
		damaged[random.IntN(80)] ^= byte(1 + random.IntN(255))
		damaged[size+random.IntN(80)] ^= byte(1 + random.IntN(255))
	}
	return damaged, kind, fmt.Sprint(kind, " at ", at, what)
}

// wantRestored holds when a journal that is refused comes back from its backup, and is set
// aside as it was.
func wantRestored(t *testing.T, what string, damaged, backup []byte, nights []diary.Night) {
	t.Helper()
	j := on(filepath.Join(t.TempDir(), "journal.db"), november20)
	err := errors.Join(os.WriteFile(j.Path(), damaged, 0o600), os.Mkdir(j.BackupFolder(), 0o700),
		os.WriteFile(filepath.Join(j.BackupFolder(), "2026-11-19.db"), backup, 0o600))
	if err != nil {
		t.Fatal(err)
	}
	d, err := j.Compare("")
	if err == nil {
		err = j.Restore(d.Backup.Path)
	}
	if err != nil {
		t.Errorf("%s: restoring it got %v", what, err)
		return
	}
	if got, err := j.Nights(diary.Date{}, diary.Date{}); err != nil || text(t, got) != text(t, nights) {
		t.Errorf("%s: got %d nights restored, %v", what, len(got), err)
	}
	if aside, err := os.ReadFile(j.Path() + ".replaced-2026-11-20"); err != nil || !bytes.Equal(aside, damaged) {
		t.Errorf("%s: got %d bytes, %v set aside", what, len(aside), err)
	}
}

// TestDamagedChecksumsExplainATotal, and entries that are missing don't.
func TestDamagedChecksumsExplainATotal(t *testing.T) {
	key := []byte("2026-11-20")
	sound := seal(nightsBucket, key, []byte("{}"))
	for name, damage := range map[string]func(sealed []byte){
		"nothing":      func([]byte) {},
		"the value":    func(sealed []byte) { sealed[0] ^= 1 },
		"its checksum": func(sealed []byte) { sealed[len(sealed)-1] ^= 1 },
	} {
		for _, missing := range []uint64{0, 7} {
			found, sealed := entries{}, slices.Clone(sound)
			damage(sealed)
			found.see(nightsBucket, key, sealed)
			found.see(nightsBucket, []byte("2026-11-21"), seal(nightsBucket, []byte("2026-11-21"), []byte("{}")))
			saved := sealOf(sound) + sealOf(seal(nightsBucket, []byte("2026-11-21"), []byte("{}"))) + missing
			if got := found.explain(saved - found.total); got != (missing == 0) {
				t.Errorf("%s is damaged, and an entry of %d is missing: explained %v", name, missing, got)
			}
		}
	}
}

// TestEntriesOfOtherBucketsStopNothing: those of a page that got to where changes are kept.
func TestEntriesOfOtherBucketsStopNothing(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20})
	err := j.write(func(tx *bolt.Tx) error {
		return errors.Join(tx.Bucket([]byte(changesBucket)).Put([]byte("voice"), seal(settingsBucket, []byte("voice"), []byte("on"))), j.stamp(tx))
	})
	if err != nil {
		t.Fatal(err)
	}
	j = at(j.Path())
	checkIn(t, j, diary.CheckIn{Night: november20.AddDays(1)})
	if said := j.Tend(); said == nil {
		t.Error("the damage is not said")
	}
	if _, err := at(j.Path()).Repair(); err != nil {
		t.Error(err)
	}
	if h := at(j.Path()).Check(); !h.Sound() || h.Nights != 2 {
		t.Errorf("got %+v, want it in order", h)
	}
}
