package home

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"
)

// evening is a Sunday.
var evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

// desk is the screen with a journal, and with what else it shows.
type desk struct {
	navtest.Desk
	screen  *Model
	path    string
	journal *store.Journal
	now     time.Time

	routines []routines.Routine
	broken   []error
	profile  diary.Profile
	asked    bool
	signs    []diary.Sign // active
	flags    []insight.Flag
}

// sit opens the screen in the evening, with the shipped routines, once prepare has set
// the desk.
func sit(t *testing.T, prepare func(*desk)) *desk {
	t.Helper()
	d := &desk{Desk: navtest.Desk{T: t}, path: t.TempDir() + "/journal.db", now: evening, routines: evenings(), asked: true}
	d.journal = store.At(d.path, d.clock)
	prepare(d)
	d.screen = New(Deps{Theme: navtest.Plain(theme.Braille), Evening: d.evening, Journal: d.journal, Now: d.clock})
	d.Sit(d.screen)
	d.screen.SetSize(60, 30) // without the figure, so that words are in one column
	return d
}

func (d *desk) clock() time.Time { return d.now }

func (d *desk) evening() (Evening, error) {
	_, safe := d.profile.Routine()
	e := Evening{
		Routines: d.routines, Broken: d.broken, Safe: safe, Asked: d.asked,
		Body:  diary.Body{Profile: d.profile, Signs: d.signs, Words: diary.BodyWords{Trials: diary.TrialWords{Sign: "{sign} is active", Paused: "Your trial is paused."}}},
		Flags: insight.FlagReport{Flags: d.flags, Words: insight.FlagWords{Appointment: "Worth seeing a doctor"}},
		Words: diary.CheckWords{Weekly: "Once a week: any warning signs?", Clear: "None.", Blocked: "No routine is offered."},
	}
	return e, d.journal.View(func(j store.Reader) error { return e.Read(j, d.now) })
}

// evenings are the routines of the evening that the program ships.
func evenings() []routines.Routine {
	return slices.DeleteFunc(slices.Clone(shipped.Routines()), func(r routines.Routine) bool { return r.Kind == routines.Acute })
}

// checks fails the test at an error of the journal.
func (d *desk) checks(err error) {
	d.T.Helper()
	if err != nil {
		d.T.Fatal(err)
	}
}

// did saves a session of a routine, days ago.
func (d *desk) did(ago int, id string, c diary.Completion) {
	d.T.Helper()
	started := evening.AddDate(0, 0, -ago)
	d.checks(d.journal.SaveSession(diary.Session{ID: fmt.Sprint(id, ago), Routine: id, Started: started, Ended: started.Add(time.Minute), Completion: c}))
}

// logged saves the check-in of a night, days ago.
func (d *desk) logged(ago, cramps int) {
	d.T.Helper()
	answer := diary.CheckIn{Night: diary.NightOf(evening).AddDays(-ago)}
	for i := range cramps {
		answer.Cramps = append(answer.Cramps, diary.Cramp{ID: fmt.Sprintf("cramp-%d-%d", ago, i), Muscle: diary.Calf})
	}
	_, err := d.journal.CheckIn(answer)
	d.checks(err)
}

// cramped saves a cramp as it came, in the night so many days ago.
func (d *desk) cramped(ago int) {
	d.T.Helper()
	_, err := d.journal.BeginCramp(diary.Cramp{ID: "cramped", At: diary.NightOf(evening).AddDays(-ago).At(3, 10, time.UTC)})
	d.checks(err)
}

// begun is a journal whose last night is logged.
func begun(d *desk) { d.logged(1, 0) }

// fill saves a week.
func (d *desk) fill() { navtest.Week(d.T, d.journal, evening) }

// answered saves an answer to the warning signs, days ago.
func (d *desk) answered(ago int) {
	d.T.Helper()
	at := evening.AddDate(0, 0, -ago)
	_, err := d.journal.SaveSigns(diary.NightOf(at), diary.Signs{At: at, Yes: []string{}})
	d.checks(err)
}

// tries starts a trial whose first blocks are as wanted, on or off.
func (d *desk) tries(factor diary.Factor, start diary.Date, first ...bool) {
	d.T.Helper()
	plan := diary.Plan{Factor: factor, Start: start, Design: diary.DesignOf(factor)}
	plan.Rounds = plan.Design.Rounds()[0]
	for len(plan.On) == 0 || !slices.Equal(plan.On[:len(first)], first) {
		plan.Seed++
		plan.On = diary.DrawSchedule(plan.Rounds, plan.Seed)
	}
	d.checks(d.journal.StartTrial(plan, start.AddDays(-1)))
}

var (
	swollen  = diary.Sign{ID: diary.LegSwollen, Tier: diary.SameDay, Say: "Phone 111 today. It could be a clot.", Blocks: true}
	weakness = diary.Sign{ID: "new-weakness", Tier: diary.SameDay, Say: "Ask for advice today.", Ask: "New weakness"}
	long     = insight.Flag{ID: "B6", Tier: diary.Appointment, Title: "a cramp lasted over ten minutes", Alert: true}
	pain     = insight.Flag{ID: "B4a", Tier: diary.Appointment, Title: "very painful cramps"}
)
