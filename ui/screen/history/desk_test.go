package history

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

// evening is a Sunday; the night before it, Saturday 21 November, is the last that has
// had its morning.
var evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

// journal is in memory, remembers what was read and changed, and can fail.
type journal struct {
	*store.Journal // no test needs more of it than this

	nights  []diary.Night
	change  *diary.Change // the newest
	setting string        // what is remembered
	trials  []diary.Plan
	broken  error
	reads   []string
	done    []string // what was changed
}

func (j *journal) Outline(pick func(first diary.Date) (from, to diary.Date)) (o diary.Outline, err error) {
	o.Change = j.change
	if j.broken != nil || len(j.nights) == 0 {
		return o, j.broken
	}
	o.First = j.nights[0].Date
	from, to := pick(o.First)
	j.reads = append(j.reads, from.String()+" to "+to.String())
	for _, n := range j.nights {
		if did := n.Did(); o.Routine.IsZero() && (did == diary.Full || did == diary.Partial) {
			o.Routine = n.Date
		}
		if n.Date.Compare(from) >= 0 && n.Date.Compare(to) <= 0 {
			o.Nights = append(o.Nights, n)
		}
	}
	return o, nil
}

func (j *journal) Undo(c diary.Change) error {
	j.done = append(j.done, "undid "+c.String())
	j.change = nil
	return j.broken
}

func (j *journal) Trials() ([]diary.Plan, error) { return j.trials, j.broken }

func (j *journal) Recall(name string) (string, error) { return j.setting, j.broken }

func (j *journal) Remember(name, value string) error {
	j.setting = value
	return j.broken
}

// diaryOf makes the nights up to the last one before the evening, oldest first: some with
// cramps, some without, some not logged, some not stored at all.
func diaryOf(nights int) []diary.Night {
	var stored []diary.Night
	last := diary.LastNight(evening)
	for ago := nights - 1; ago >= 0; ago-- {
		i := (nights - ago) * 7 % 31
		n := diary.Night{Date: last.AddDays(-ago), CheckedIn: i%6 != 5}
		for c := range []int{0, 0, 1, 0, 2, 0, 0, 3}[i%8] {
			if n.CheckedIn {
				n.Cramps = append(n.Cramps, cramp(n.Date, 2+c, (i*5+c*3)%11))
			}
		}
		if done := []diary.Completion{"", diary.Full, diary.Full, diary.Partial, diary.Abandoned}[i%5]; done != "" {
			n.Sessions = []diary.Session{{Completion: done}}
		}
		if i != 11 && (ago < 100 || ago > 112) {
			stored = append(stored, n)
		}
	}
	return stored
}

func cramp(night diary.Date, hour, severity int) diary.Cramp {
	return diary.Cramp{
		Side: routines.Left, Muscle: diary.Calf, Severity: &severity,
		Duration: new(diary.Seconds(3 * time.Minute)), At: night.At(hour, 10, time.UTC),
	}
}

// desk is the screen in front of its user.
type desk struct {
	navtest.Desk
	*Model
}

// sit shows the screen in a large window.
func sit(t *testing.T, deps Deps) *desk {
	if deps.Now == nil {
		deps.Now = func() time.Time { return evening }
	}
	d := &desk{Model: New(deps)}
	d.T = t
	d.Sit(d.Model)
	return d
}

// open shows a journal with all glyphs, and presses keys.
func open(t *testing.T, j *journal, keys ...string) *desk {
	d := sit(t, Deps{Theme: navtest.Plain(theme.Braille), Journal: j})
	d.Press(keys...)
	return d
}

// fourHundred shows a journal of 400 nights, and presses keys.
func fourHundred(t *testing.T, keys ...string) *desk {
	return open(t, &journal{nights: diaryOf(400)}, keys...)
}

// line returns the first line of the screen that contains a text.
func (d *desk) line(text string) string {
	for line := range strings.Lines(d.View()) {
		if strings.Contains(line, text) {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

// starts fails the test unless the first line with a text begins with another.
func (d *desk) starts(text, want string) {
	d.T.Helper()
	if got := d.line(text); !strings.HasPrefix(got, want) {
		d.T.Errorf("got %q, want it to begin with %q", got, want)
	}
}

// on shows the view of a name.
func (d *desk) on(view nav.View) *desk {
	for range d.views {
		if d.views[d.at].name == view {
			break
		}
		d.Press("tab")
	}
	return d
}

// nightsView is the view of the nights.
func (d *desk) nightsView() *nightsView { return d.views[0].view.(*nightsView) }

// clockSetBack is a journal around the end of summer time in Vienna, with a cramp in
// either of the two hours after two o'clock.
func clockSetBack(t *testing.T) []diary.Night {
	t.Helper()
	vienna, err := time.LoadLocation("Europe/Vienna")
	if err != nil {
		t.Fatal(err)
	}
	var nights []diary.Night
	for day := range 35 {
		n := diary.Night{Date: diary.Date{Year: 2026, Month: 10, Day: 17}.AddDays(day), CheckedIn: true}
		if n.Date.Day == 24 && n.Date.Month == time.October {
			first := time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC).In(vienna)
			n.Cramps = []diary.Cramp{{At: first}, {At: first.Add(time.Hour)}}
		}
		nights = append(nights, n)
	}
	return nights
}

// fortyCramps is a night that has so many, half of them without details.
func fortyCramps() []diary.Night {
	night := diary.Night{Date: diary.LastNight(evening), CheckedIn: true}
	for i := range 40 {
		c := cramp(night.Date, i%8, i%11)
		if i%2 == 0 {
			c = diary.Cramp{}
		}
		night.Cramps = append(night.Cramps, c)
	}
	return []diary.Night{night}
}

// unratedNights have cramps and no severity anywhere.
func unratedNights() []diary.Night {
	nights := diaryOf(60)
	for _, n := range nights {
		for i := range n.Cramps {
			n.Cramps[i].Severity = nil
		}
	}
	return nights
}

// tenYearsApart are one night ten years ago, and last night.
func tenYearsApart() []diary.Night {
	last := diary.LastNight(evening)
	then := last.AddMonths(-120)
	return []diary.Night{
		{Date: then, CheckedIn: true, Cramps: []diary.Cramp{cramp(then, 1, 10)}},
		{Date: last, CheckedIn: true},
	}
}
