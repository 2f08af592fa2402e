package navtest

import (
	"fmt"
	"regexp"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
)

// Silly matches what no sentence for people says: a zero or a one in place of a word, and
// what a format has left over.
var Silly = regexp.MustCompile(`(^|[^.\d])(0 (night|cramp|logged|day)|1 (nights|cramps|days|weeks|reasons)\b|[01] of 1 (night|logged|cramp)|none of 1 )|\b(on|in) 0 |\bin the mean\b|%!`)

// Diaries are those at whose edges a sentence can be wrong, oldest night first. The last
// night that has had its morning is last.
func Diaries(last diary.Date) map[string][]diary.Night {
	routine := []diary.Session{{Completion: diary.Full}}
	// run is so many checked-in nights up to a number of nights ago.
	run := func(nights, ago int, edit func(i int, n *diary.Night)) []diary.Night {
		all := make([]diary.Night, nights)
		for i := range all {
			all[i] = diary.Night{Date: last.AddDays(1 + i - nights - ago), CheckedIn: true}
			edit(i, &all[i])
		}
		return all
	}
	cramps := func(number int) func(int, *diary.Night) {
		return func(_ int, n *diary.Night) {
			for range number {
				n.Cramps = append(n.Cramps, diary.Cramp{
					Side: routines.Left, Muscle: diary.Calf, Severity: new(7), At: n.Date.At(3, 10, time.UTC),
					Duration: new(diary.Seconds(3 * time.Minute)), Woke: new(true),
				})
			}
		}
	}
	sometimes := func(i int, n *diary.Night) {
		cramps(i%2)(i, n)
		if i%3 == 0 {
			n.Sessions = routine
		}
	}
	return map[string][]diary.Night{
		"nothing":                nil,
		"only tonight":           run(1, -1, func(_ int, n *diary.Night) { n.CheckedIn, n.Sessions = false, routine }),
		"a first night":          run(1, 0, cramps(0)),
		"a first cramp":          run(1, 0, cramps(1)),
		"40 cramps in a night":   run(1, 0, cramps(40)),
		"never logged":           run(14, 0, func(_ int, n *diary.Night) { n.CheckedIn, n.Sessions = false, routine }),
		"a pause of 8 nights":    run(20, 8, sometimes),
		"a pause of weeks":       run(20, 40, sometimes),
		"a year without cramps":  run(365, 0, cramps(0)),
		"a cramp every night":    run(40, 0, cramps(1)),
		"ten years between two":  append(run(1, 3650, cramps(1)), run(1, 0, cramps(0))...),
		"cramps nobody asked of": run(3, 0, func(i int, n *diary.Night) { n.CheckedIn, n.Cramps = false, []diary.Cramp{{}} }),
	}
}

// Week logs a week up to an evening: routines on five nights, and cramps on two of the five
// that are checked in.
func Week(t *testing.T, j *store.Journal, evening time.Time) {
	t.Helper()
	tonight := diary.NightOf(evening)
	for ago, cramps := range map[int]int{6: 0, 5: 1, 3: 0, 2: 2, 1: 0} {
		answer := diary.CheckIn{Night: tonight.AddDays(-ago)}
		for i := range cramps {
			answer.Cramps = append(answer.Cramps, diary.Cramp{ID: fmt.Sprintf("cramp-%d-%d", ago, i), Muscle: diary.Calf})
		}
		if _, err := j.CheckIn(answer); err != nil {
			t.Fatal(err)
		}
	}
	for ago, done := range map[int]diary.Completion{6: diary.Full, 5: diary.Full, 3: diary.Full, 2: diary.Partial, 1: diary.Full} {
		started := evening.AddDate(0, 0, -ago)
		session := diary.Session{ID: fmt.Sprintf("session-%d", ago), Started: started, Ended: started.Add(213 * time.Second), Completion: done}
		if err := j.SaveSession(session); err != nil {
			t.Fatal(err)
		}
	}
}
