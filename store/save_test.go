package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/verify"

	bolt "go.etcd.io/bbolt"
)

func TestTheDayBeforeIsKeptWithItsNight(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	two := november20.AtDay(14, 0, time.UTC)
	for _, l := range []diary.DayLog{
		{Night: november20, Drinks: []diary.Drink{{ID: "b", At: two, ML: 300}}},
		{Night: november20, Drinks: []diary.Drink{{ID: "a", At: two.Add(-time.Hour), ML: 200}}, Set: diary.Factors{diary.Feet: {Word: "long"}}},
		{Night: november20, Add: diary.Factors{diary.Caffeine: {Number: 2}}},
	} {
		if _, err := j.Log(l); err != nil {
			t.Fatal(err)
		}
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":false,"sessions":[],"factors":{"caffeine":2,"feet":"long","water_ml":500},`+
		`"drinks":[{"id":"a","at":"2026-11-20T13:00:00Z","ml":200},{"id":"b","at":"2026-11-20T14:00:00Z","ml":300}]}`)
	if _, err := j.Log(diary.DayLog{Night: november20, Add: diary.Factors{diary.Caffeine: {Number: 29}}}); err == nil {
		t.Error("got 31 cups kept")
	}
	if undone, err := undoLast(j); err != nil || undone.What != diary.OfDay {
		t.Errorf("got %v, %v, want the day undone", undone, err)
	}
}

// TestTheMomentOfACheckInIsThatOfTheFirstAnswer: a correction, much later, does not
// make a check-in late; one that is undone has no moment any more.
func TestTheMomentOfACheckInIsThatOfTheFirstAnswer(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	morning := november20.At(7, 40, time.FixedZone("", 3600))
	week := morning.AddDate(0, 0, 7)
	checkIn(t, j, diary.CheckIn{Night: november20, At: morning.Add(time.Millisecond), None: true})
	none := `{"night":"2026-11-20","checked_in":true,"checked_at":"2026-11-21T07:40:00+01:00","cramps":[],"sessions":[]}`
	wantNight(t, j, november20, none)
	checkIn(t, j, diary.CheckIn{Night: november20, At: week, Cramps: []diary.Cramp{{ID: "a"}}})
	wantNight(t, j, november20, strings.Replace(none, "[]", `[{"id":"a"}]`, 1))
	for range 2 {
		if _, err := undoLast(j); err != nil {
			t.Fatal(err)
		}
	}
	checkIn(t, j, diary.CheckIn{Night: november20, At: week, None: true})
	wantNight(t, j, november20, strings.Replace(none, "2026-11-21T", "2026-11-28T", 1))
	if night := mustNight(t, j); !night.Late() {
		t.Error("got a check-in a week after its night in time")
	}
	old := diary.Night{Date: november20, CheckedIn: true, CheckedAt: morning}
	if _, err := j.Import(diary.Contents{Nights: []diary.Night{old}}, PreferFile); err != nil {
		t.Fatal(err)
	}
	wantNight(t, j, november20, none)
	if _, err := j.Import(diary.Contents{Nights: []diary.Night{{Date: november20, CheckedIn: true}}}, PreferFile); err != nil {
		t.Fatal(err)
	}
	wantNight(t, j, november20, none)
	short, err := j.Outline(func(first diary.Date) (from, to diary.Date) { return first, first })
	if err != nil || !short.Nights[0].CheckedAt.Equal(morning) {
		t.Errorf("got an outline with %v, %v, want the moment in it", short.Nights[0].CheckedAt, err)
	}
}

func TestRemarksAreNoCheckIn(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	if _, err := j.Remark(november20, diary.Remarks{Sleep: new(6), Note: new("hot night")}); err != nil {
		t.Fatal(err)
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":false,"sleep":6,"note":"hot night","sessions":[]}`)
	before := text(t, mustNight(t, j))
	for name, r := range map[string]diary.Remarks{
		"slept better than best": {Sleep: new(11)}, "slept worse than worst": {Sleep: new(-1)},
		"a note that is too long":  {Note: new(strings.Repeat("x", diary.MaxNote+1))},
		"a note of a megabyte":     {Note: new(strings.Repeat("x", 1<<20))},
		"a note with an escape":    {Note: new("red \x1b[31m")},
		"a note with a zero byte":  {Note: new("a\x00b")},
		"a note that is not UTF-8": {Note: new("\xff")},
	} {
		if _, err := j.Remark(november20, r); err == nil {
			t.Errorf("%s: got it kept", name)
		}
		if _, err := j.CheckIn(diary.CheckIn{Night: november20, Remarks: r}); err == nil {
			t.Errorf("%s: got a check-in with it kept", name)
		}
	}
	wantNight(t, j, november20, before)
	if _, err := j.CheckIn(diary.CheckIn{Night: november20, Remarks: diary.Remarks{Note: new("")}}); err != nil {
		t.Fatal(err)
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,"sleep":6,"cramps":[],"sessions":[]}`)
}

func TestWhatCameSoFarIsNoCheckIn(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	soFar := diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a"}}, UnderWay: true}
	checkIn(t, j, soFar)
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":false,"cramps":[{"id":"a"}],"sessions":[]}`)
	checkIn(t, j, diary.CheckIn{Night: november20, Removed: []string{"a"}, UnderWay: true})
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":false,"sessions":[]}`)
	checkIn(t, j, diary.CheckIn{Night: november20})
	checkIn(t, j, soFar)
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,"cramps":[{"id":"a"}],"sessions":[]}`)
}

func TestTheLastAnswerAboutWarningSignsHolds(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	last := func(until diary.Date) diary.Signs {
		t.Helper()
		signs, err := j.LastSigns(until)
		if err != nil {
			t.Fatal(err)
		}
		return signs
	}
	if got := last(november20); !got.At.IsZero() {
		t.Errorf("got %v of an empty journal", got)
	}
	for days, yes := range map[int][]string{-40: {"leg-swollen"}, -2: {}} {
		night := november20.AddDays(days)
		if _, err := j.SaveSigns(night, diary.Signs{At: night.At(22, 0, time.UTC), Yes: yes}); err != nil {
			t.Fatal(err)
		}
	}
	checkIn(t, j, diary.CheckIn{Night: november20})
	for until, want := range map[int]int{-42: -1, -41: 1, -40: 1, -4: 1, -3: 0, -2: 0, 0: 0} {
		got := last(november20.AddDays(until))
		if want < 0 && !got.At.IsZero() || want >= 0 && (got.At.IsZero() || len(got.Yes) != want) {
			t.Errorf("until %d days: got %v, want %d signs", until, got, want)
		}
	}
}

// Whoever flies west answers at 22:15 in one night, and looks 15 minutes later at 11:30
// in the night before.
func TestAnAnswerHoldsAcrossTimeZones(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	east := time.Date(2026, 11, 20, 22, 15, 0, 0, time.FixedZone("", 3600))
	west := east.Add(15 * time.Minute).In(time.FixedZone("", -10*3600))
	save := func(at time.Time, yes ...string) {
		t.Helper()
		if _, err := j.SaveSigns(diary.NightOf(at), diary.Signs{At: at, Yes: yes}); err != nil {
			t.Fatal(err)
		}
	}
	save(east, "leg-swollen")
	if got, err := j.LastSigns(diary.NightOf(west)); err != nil || len(got.Yes) != 1 {
		t.Errorf("got %v, %v in the west, want the answer of the east", got, err)
	}
	save(west)
	if got, err := j.LastSigns(diary.NightOf(west)); err != nil || len(got.Yes) != 0 {
		t.Errorf("got %v, %v, want the newer answer", got, err)
	}
}

// TestAnErrorSaysWhetherItIsSaved: the last write of a transaction may fail after it is in
// the file.
func TestAnErrorSaysWhetherItIsSaved(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20})
	cause := errors.New("input/output error")
	err := j.open(true, func(db *bolt.DB, file *os.File) error {
		newest, size := int(verify.Newest(file, db.Info().PageSize)), db.Info().PageSize
		return errors.Join(j.uncommitted(file, size, newest, cause), j.uncommitted(file, size, newest+1, cause))
	})
	saved, unsaved, _ := strings.Cut(fmt.Sprint(err), "\n")
	if !strings.HasPrefix(saved, "it is in the journal ") || !strings.Contains(saved, "before you enter it again") {
		t.Errorf("got %q for what is in the file", saved)
	}
	if !strings.HasPrefix(unsaved, "can't save to the journal: ") {
		t.Errorf("got %q for what is not", unsaved)
	}
}

// TestStillSore_correctedKeepsWhatWasKnown: a no that corrects a yes is about that answer alone.
func TestStillSore_correctedKeepsWhatWasKnown(t *testing.T) {
	for name, tt := range map[string]struct {
		answers []string // "yes", "no" or "undo", and how long after the cramp
		want    string
	}{
		"of the second day":       {[]string{"yes 28h", "yes 52h", "no 52h5m"}, "left sore 28 h or more"},
		"given twice":             {[]string{"yes 28h", "yes 52h", "yes 53h", "no 53h"}, "left sore 28 h or more"},
		"of the first day":        {[]string{"yes 28h", "no 28h1m"}, "left sore next day"},
		"and changed once more":   {[]string{"yes 28h", "yes 52h", "no 52h", "yes 52h", "no 52h"}, "left sore 28 h or more"},
		"of a day that is undone": {[]string{"yes 28h", "undo", "yes 52h", "no 52h"}, "left sore next day"},
		"not at all":              {[]string{"yes 28h", "yes 52h", "no 76h"}, "left sore 52 h or more"},
	} {
		j := at(filepath.Join(t.TempDir(), "journal.db"))
		began := november20.At(3, 10, time.UTC)
		checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a", Side: "left", Sore: true, At: began}}})
		checkIn(t, j, diary.CheckIn{Night: november20.AddDays(1), None: true})
		for _, answer := range tt.answers {
			word, after, _ := strings.Cut(answer, " ")
			wait, _ := time.ParseDuration(after)
			answer := func() (diary.Change, error) { return j.StillSore(november20, word == "yes", began.Add(wait)) }
			if word == "undo" {
				answer = func() (diary.Change, error) { return undoLast(j) }
			}
			_, err := answer()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
		c := mustNight(t, j).Cramps[0]
		c.At = time.Time{}
		if got := c.String(); got != tt.want {
			t.Errorf("%s: got %q, want %q", name, got, tt.want)
		}
	}
}

// TestWindowsThatWriteAtOnce: of those that saw the same, one saves, and the others are refused.
func TestWindowsThatWriteAtOnce(t *testing.T) {
	taken := errors.New("answered meanwhile")
	unless := func(answered func(diary.Night) bool) diary.Precondition {
		return func(n diary.Night) error {
			if answered(n) {
				return taken
			}
			return nil
		}
	}
	for name, write := range map[string]func(*Journal, int) (diary.Change, error){
		"a check-in": func(j *Journal, i int) (diary.Change, error) {
			return j.CheckIn(diary.CheckIn{Night: november20, Remarks: diary.Remarks{Sleep: &i}}, unless(func(n diary.Night) bool { return n.Sleep != nil }))
		},
		"the day": func(j *Journal, i int) (diary.Change, error) {
			l := diary.DayLog{Night: november20, Set: diary.Factors{diary.Caffeine: {Number: float64(i)}}}
			return j.Log(l, unless(func(n diary.Night) bool { return n.Factors != nil }))
		},
		"soreness": func(j *Journal, i int) (diary.Change, error) {
			return j.StillSore(november20, i%2 > 0, threeTen.AddDate(0, 0, 1), unless(func(n diary.Night) bool { return n.Cramps[0].SoreOver || n.Cramps[0].SoreH != nil }))
		},
		"warning signs": func(j *Journal, i int) (diary.Change, error) {
			return j.SaveSignsAfter(time.Time{}, november20, diary.Signs{At: threeTen.Add(time.Duration(i) * time.Second)})
		},
	} {
		path := filepath.Join(t.TempDir(), "journal.db")
		checkIn(t, at(path), diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a", Sore: true, At: threeTen}}})
		var windows sync.WaitGroup
		var saved atomic.Int64
		for i := range 8 {
			windows.Go(func() {
				switch _, err := write(at(path), i); {
				case err == nil:
					saved.Add(1)
				case !errors.Is(err, taken) && !errors.Is(err, diary.ErrSigns):
					t.Errorf("%s: %v", name, err)
				}
			})
		}
		if windows.Wait(); saved.Load() != 1 {
			t.Errorf("%s: got %d windows that saved", name, saved.Load())
		}
	}
}
