package home

import (
	"os"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

var (
	thursday = diary.Date{Year: 2026, Month: 11, Day: 19}
	friday   = thursday.AddDays(1)
	saturday = thursday.AddDays(2)
)

// TestHomeByTheHour of a Saturday holds which nights home means: its heading, what a
// trial asks, and the nights that the check-in and the day ask about.
func TestHomeByTheHour(t *testing.T) {
	const first, second = "Your trial: tight covers as usual tonight (night 2 of 112).", "Your trial: no tight covers tonight (night 3 of 112)."
	for name, tt := range map[string]struct {
		hour, minute        int
		heading, trial, due string
		last, day           diary.Date
	}{
		"after midnight":       {0, 30, "Friday 20 November", first, "Thursday night isn't logged yet. Press m to check in.", thursday, friday},
		"at the end of it":     {3, 59, "Friday 20 November", first, "Thursday night isn't logged yet", thursday, friday},
		"early in the morning": {4, 0, "Saturday 21 November", second, "Check in for Friday night", friday, saturday},
		"in the morning":       {7, 40, "Saturday 21 November", second, "Check in for Friday night", friday, saturday},
		"at noon":              {12, 0, "Saturday 21 November", second, "Friday night isn't logged yet", friday, saturday},
		"before midnight":      {23, 58, "Saturday 21 November", second, "Friday night isn't logged yet", friday, saturday},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, func(d *desk) {
				d.now = time.Date(2026, 11, 21, tt.hour, tt.minute, 0, 0, time.UTC)
				d.did(5, "wall-calf-massage", diary.Full) // on Tuesday
				d.tries(diary.Covers, thursday, true, false)
			})
			d.Sees(tt.heading, tt.trial, tt.due)
			d.Press("m", "d")
			d.Went(nav.CheckIn{Night: tt.last}, nav.Day{Night: tt.day})
		})
	}
}

func TestHomeMarksTheRoutineOfTonight(t *testing.T) {
	for hour, want := range map[int]string{
		8:  "routine ······· ······· ······· ······● cramps ······· ······· ······· ·······", // last night is the last
		13: "routine ······· ······· ······· ·····●◌ cramps ······· ······· ······· ······",  // tonight is
	} {
		sit(t, func(d *desk) {
			d.did(2, "wall-calf-massage", diary.Full) // on Friday, at 22:14
			d.now = time.Date(2026, 11, 21, hour, 0, 0, 0, time.UTC)
		}).Sees(want)
	}
}

func TestHomeSaysWhatATrialAsksOfTonight(t *testing.T) {
	tonight := diary.NightOf(evening)
	for want, prepare := range map[string]func(*desk){
		"Your trial: do the routine tonight (night 5 of 112).":   func(d *desk) { d.tries("", tonight.AddDays(-4), true) },
		"Your trial: skip the routine tonight (night 5 of 112).": func(d *desk) { d.tries("", tonight.AddDays(-4), false) },
		"Your trial: alcohol as usual today (night 1 of 112).":   func(d *desk) { d.tries(diary.Alcohol, tonight, true) },
		"Your trial: no alcohol today (night 1 of 112).":         func(d *desk) { d.tries(diary.Alcohol, tonight, false) },
		"Your trial is paused.": func(d *desk) {
			d.tries(diary.Alcohol, tonight, false)
			d.signs = append(d.signs, weakness)
		},
	} {
		sit(t, prepare).Sees(want)
	}
	stopped := sit(t, func(d *desk) {
		d.tries(diary.Alcohol, tonight.AddDays(-4), true)
		d.checks(d.journal.StopTrial(tonight))
	})
	stopped.SeesNo("Your test")
}

func TestTheWeeklyQuestionWaitsAfterMidnightAndIsShortInASmallWindow(t *testing.T) {
	d := sit(t, (*desk).fill)
	d.screen.SetSize(56, 16)
	d.Sees("Once a week: any warning signs? Press s.")
	d.now = evening.Add(nav.Pause)
	d.Press("n", "n") // which signs there are is said nowhere, so this does not say that there are none
	if signs, err := d.journal.LastSigns(diary.NightOf(evening)); d.Offers("no warning signs") || err != nil || !signs.At.IsZero() {
		t.Errorf("got %v, %v, want no answer", signs, err)
	}
	d = sit(t, scenes["midnight"].prepare)
	d.SeesNo("Once a week")
}

func TestAnActiveWarningSignIsShownAloneAndFirst(t *testing.T) {
	d := sit(t, func(d *desk) {
		d.signs, d.flags, d.routines = append(d.signs, swollen, weakness), append(d.flags, long), nil
		d.asked = false
	})
	if got, want := d.Screen.View()[:36], "! Phone 111 today. It could be a clo"; got != want {
		t.Errorf("got %q first, want %q", got, want)
	}
	d.Sees("s: warning signs.", "No routine is offered.")
	d.SeesNo("p: about you", "Worth seeing a doctor", "Once a week", "Ask for advice")
	if got := d.screen.ShortHelp()[0].Help().Desc; got != "warning signs" {
		t.Errorf("got %s first in the footer, want the warning signs", got)
	}
	d.Screen.SetSize(20, 3)
	d.Sees("! Phone 111 today. I")
	unclear := swollen
	unclear.Earlier = []diary.Concern{diary.PastClot}
	sit(t, func(d *desk) { d.signs = append(d.signs, unclear) }).Sees("s: warning signs. p: about you.")
}

// TestACheckThatWasNotFinishedIsFirst, before last night: a sign that somebody marked may be there.
func TestACheckThatWasNotFinishedIsFirst(t *testing.T) {
	marked := func(d *desk) {
		d.logged(3, 1)
		left := map[string]any{"": map[string]any{"Draft": diary.LeftCheck{Opened: evening, Marks: []string{"clot-lung"}}}}
		d.checks(d.journal.EditDraft(diary.SignsForm, func([]byte) any { return left }))
	}
	d := sit(t, marked)
	d.Sees("You marked a warning sign, but didn't finish the check. Press s to finish it.")
	d.SeesNo("Press m to check in", "Once a week")
	d.Press("s")
	d.Went(nav.SelfCheck{})
	sit(t, func(d *desk) {
		marked(d)
		d.signs = append(d.signs, swollen)
	}).Sees("! Phone 111 today. I", "didn't finish")
}

// TestNoneDoesNotReplaceWhatAnotherWindowAnswered: home was opened before.
func TestNoneDoesNotReplaceWhatAnotherWindowAnswered(t *testing.T) {
	d := sit(t, func(d *desk) { d.logged(1, 0); d.logged(9, 1) })
	d.Sees("Once a week")
	_, err := d.journal.SaveSigns(diary.NightOf(evening), diary.Signs{At: evening, Yes: []string{"clot-lung"}})
	d.checks(err)
	d.now = d.now.Add(nav.Pause)
	d.Press("n")
	d.Failed()
	last, err := d.journal.LastSigns(diary.NightOf(evening))
	if d.checks(err); len(last.Yes) != 1 {
		t.Errorf("got %v, want the sign", last.Yes)
	}
}

func TestAReasonToSeeADoctorHasItsKey(t *testing.T) {
	d := sit(t, func(d *desk) { d.flags = append(d.flags, long, pain, pain) })
	for width, want := range map[int]string{
		96: "Worth seeing a doctor: a cramp lasted over ten minutes. Press f for this and 2 more.",
		76: "Worth seeing a doctor: a cramp lasted over ten minutes. Press f.",
		56: "Worth seeing a doctor: press f.",
	} {
		d.screen.SetSize(width, 20)
		if line, _, _ := strings.Cut(d.screen.View(), "\n"); line != want {
			t.Errorf("in %d columns: got %q first, want %q", width, line, want)
		}
	}
	d.Press("f")
	d.Went(nav.Flags{})
	d.flags = d.flags[:1]
	d.Run(d.screen.Init())
	d.screen.SetSize(96, 26)
	d.Sees("Worth seeing a doctor: a cramp lasted over ten minutes. Press f for more.")
	d.flags[0] = pain // no alert is due
	d.Run(d.screen.Init())
	d.SeesNo("Worth seeing")
	d.Press("f")
	d.Went(nav.Flags{})
	d.flags = nil
	d.Run(d.screen.Init())
	d.Press("f")
	d.Went()
}

func TestTheWarningSignsAreAskedAboutOnceAWeek(t *testing.T) {
	for name, tt := range map[string]struct {
		answered []int // days ago
		due      bool
	}{
		"never":                  {nil, true},
		"a week ago":             {[]int{7}, true},
		"six days ago":           {[]int{6}, false},
		"a week ago and tonight": {[]int{7, 0}, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, func(d *desk) {
				d.logged(1, 0)
				for _, days := range tt.answered {
					d.answered(days)
				}
			})
			d.now = evening.Add(nav.Pause - 1)
			d.screen.View()
			if d.Press("n"); !tt.due {
				d.Went()
				return
			}
			d.Went(nav.Notice{Text: "Here n means no warning signs. Nothing is saved yet: press n again if you have none."})
			d.now = evening.Add(nav.Pause)
			d.Press("n")
			d.Went(nav.Notice{Text: "None."})
			d.SeesNo("Once a week:")
			signs, err := d.journal.LastSigns(diary.NightOf(evening))
			if err != nil || !signs.At.Equal(d.now) || len(signs.Yes) > 0 {
				t.Errorf("got %v, %v, want none of them", signs, err)
			}
		})
	}
}

// TestOneThingIsNext goes through what home reminds of, in its order.
func TestOneThingIsNext(t *testing.T) {
	d := sit(t, func(d *desk) { d.did(2, "wall-lean", diary.Full) })
	d.Sees("Saturday night isn't logged yet")
	d.logged(1, 0)
	d.Run(d.screen.Init())
	d.Sees("Once a week: any warning signs? Press s to check, or n if you have none.")
	d.answered(0)
	d.Run(d.screen.Init())
	d.SeesNo("Once a week", "isn't logged yet")
}

func TestTheNewestChangeIsUndoneAfterAQuestion(t *testing.T) {
	d := sit(t, func(d *desk) { d.logged(2, 1); d.logged(1, 2) })
	newest, _, err := d.journal.LastChange()
	d.checks(err)
	d.Press("u", "m", "enter", "f")
	d.Sees("Undo " + newest.String() + "? y undo, n keep.")
	if !d.Offers("undo it") || !d.Offers("keep it") || d.Offers("start") {
		t.Error("the footer does not offer the answers alone")
	}
	d.Press("n")
	d.Went()
	d.SeesNo("Undo")
	d.Press("U") // nothing was undone yet
	d.Went()
	d.Press("u", "y")
	d.Went(nav.Notice{Text: "Undone: " + newest.String() + ". Press U to redo."})
	if now, _, err := d.journal.LastChange(); err != nil || now == newest {
		t.Errorf("got %v, %v, want the change before it", now, err)
	}
	d.Press("U")
	d.Went(nav.Notice{Text: "Redone: " + newest.String() + "."})
	if now, _, err := d.journal.LastChange(); err != nil || now != newest || d.Offers("redo") {
		t.Errorf("got %v, %v, want the change again, and no other redo", now, err)
	}
}

func TestWhatWasUndoneElsewhereIsNamedBeforeItIsRedone(t *testing.T) {
	d := sit(t, func(d *desk) { d.logged(2, 1); d.logged(1, 2) })
	newest, _, err := d.journal.LastChange()
	d.checks(err)
	d.checks(d.journal.Undo(newest))
	d.Run(d.screen.Init())
	d.Press("U")
	d.Went()
	d.Sees("Redo " + newest.String() + "? y redo, n leave it undone.")
	d.Press("n", "U", "y")
	d.Went(nav.Notice{Text: "Redone: " + newest.String() + "."})
}

func TestEveryKeyLeadsToItsScreen(t *testing.T) {
	d := sit(t, func(*desk) {})
	for key, want := range map[string]nav.Msg{
		"m": nav.CheckIn{Night: saturday}, "d": nav.Day{Night: saturday.AddDays(1)}, "h": nav.History{}, "c": nav.Relief{}, "l": nav.Learn{}, "p": nav.Profile{}, "s": nav.SelfCheck{},
	} {
		d.Press(key)
		d.Went(want)
	}
}

func TestTheRoutinesAreThereWhenTheJournalCannotBeRead(t *testing.T) {
	d := sit(t, func(d *desk) { d.checks(os.WriteFile(d.path, []byte("Dear diary"), 0o600)) })
	if len(d.Asked) != 1 {
		t.Fatalf("got %v, want what went wrong", d.Asked)
	}
	if fail, ok := d.Asked[0].(nav.Fail); !ok || fail.Err == nil {
		t.Errorf("got %v, want what went wrong", d.Asked)
	}
	d.selects("Wall calf stretch and short massage")
	d.SeesNo("Nothing logged", "No nights", "Four weeks", "guides you")
}

func TestALateReadingChangesNothing(t *testing.T) {
	d := sit(t, func(*desk) {})
	late := d.screen.Init()()
	d.logged(1, 3)
	d.Run(d.screen.Init())
	d.Run(d.screen.Update(late))
	d.Sees("3 cramps on your first night.")
}
