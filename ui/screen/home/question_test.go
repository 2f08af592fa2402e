package home

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

// TestOneQuestionByTheHour at both sides of each turn: what is asked, and that enter does that
// one thing, with what is recorded that could change it.
func TestOneQuestionByTheHour(t *testing.T) {
	const done, day, missed, part = 1, 2, 4, 8 // the routine, today's log, last night, and the routine in part
	sunday := saturday.AddDays(1)
	for at, want := range map[string]map[int]Question{
		"03:59": {0: AfterMidnight, missed: AfterMidnight, done: CrampNow, done + day: CrampNow, done + missed: CrampNow},
		"04:00": {0: HowIsToday, missed: HowWasIt, day: TodayIsIn, day + missed: HowWasIt, done: HowIsToday},
		"11:59": {0: HowIsToday, missed: HowWasIt, day: TodayIsIn, day + missed: HowWasIt, done: HowIsToday},
		"12:00": {0: HowIsToday, missed: HowIsToday, day: TodayIsIn, day + missed: TodayIsIn, done: HowIsToday},
		"17:59": {0: HowIsToday, missed: HowIsToday, day: TodayIsIn, done: HowIsToday},
		"18:00": {0: ReadyForBed, missed: ReadyForBed, day: ReadyForBed, done: DoneTonight, done + missed: DoneTonight, part: PartTonight, done + part: DoneTonight},
		"23:59": {0: ReadyForBed, missed: ReadyForBed, day: ReadyForBed, done: DoneTonight, done + missed: DoneTonight},
		"00:00": {0: AfterMidnight, missed: AfterMidnight, day: AfterMidnight, done: CrampNow},
	} {
		clock, err := time.Parse("15:04", at)
		if err != nil {
			t.Fatal(err)
		}
		now := time.Date(2026, 11, 22, clock.Hour(), clock.Minute(), 0, 0, time.UTC)
		last, tonight := saturday, sunday
		if clock.Hour() < 4 {
			last, tonight = friday, saturday
		}
		enter := map[Question]nav.Msg{
			HowWasIt: nav.CheckIn{Night: last}, HowIsToday: nav.Day{Night: tonight}, TodayIsIn: nav.History{},
			DoneTonight: nav.Quit{}, PartTonight: nav.Quit{}, CrampNow: nav.Relief{},
		}
		for recorded, asks := range want {
			d := sit(t, func(d *desk) {
				d.now = now
				d.checks(noCramps(d, friday.AddDays(-1)))
				if recorded&missed == 0 {
					d.checks(noCramps(d, last))
				}
				if recorded&day != 0 {
					_, err := d.journal.Log(diary.DayLog{Night: tonight, Set: diary.Factors{diary.Feet: {Word: "long"}}})
					d.checks(err)
				}
				for bit, completion := range map[int]diary.Completion{done: diary.Full, part: diary.Partial} {
					if start := tonight.At(21, 0, time.UTC); recorded&bit != 0 {
						d.checks(d.journal.SaveSession(diary.Session{ID: string(completion), Routine: "wall-calf-massage", Started: start, Ended: start.Add(time.Minute), Completion: completion}))
					}
				}
			})
			if got := d.screen.evening.Question(now); got != asks {
				t.Errorf("%s, recorded %03b: got %d, %s, want %d, %s", at, recorded, got, got, asks, asks)
			}
			d.Press("enter")
			to, plain := enter[asks]
			if !plain {
				to = nav.Play{Routine: d.routines[0]}
			}
			d.Went(to)
		}
	}
}

// TestANightWithoutTheRoutine of a trial starts none by the key that starts it on other nights.
func TestANightWithoutTheRoutine(t *testing.T) {
	for _, tt := range []struct {
		hours int
		on    bool
		asks  Question
		enter nav.Msg
	}{
		{0, false, OffTonight, nav.Quit{}},
		{3, false, CrampNow, nav.Relief{}},
		{10, false, HowWasIt, nav.CheckIn{Night: diary.NightOf(evening)}},
		{0, true, ReadyForBed, nil},
	} {
		d := sit(t, func(d *desk) {
			d.fill()
			d.tries("", diary.NightOf(evening).AddDays(-4), tt.on)
			d.now = evening.Add(time.Duration(tt.hours) * time.Hour)
		})
		if got := d.screen.evening.Question(d.now); got != tt.asks {
			t.Errorf("%d hours later, on %t: got %d, %s, want %d, %s", tt.hours, tt.on, got, got, tt.asks, tt.asks)
		}
		if d.Press("enter"); tt.enter == nil {
			tt.enter = nav.Play{Routine: d.routines[0]}
		}
		d.Went(tt.enter)
		if tt.asks == OffTonight {
			d.Sees("Your trial: skip the routine tonight", "routines…")
			d.Press("down", "enter")
			d.Sees("All routines", d.routines[0].Name)
		}
	}
}

func noCramps(d *desk, night diary.Date) error {
	_, err := d.journal.CheckIn(diary.CheckIn{Night: night, None: true})
	return err
}

// TestAfterACrampThereIsSleep, and no routine: enter closes the program, and c helps with another one.
func TestAfterACrampThereIsSleep(t *testing.T) {
	for name, tt := range map[string]struct {
		ago  time.Duration // it ended
		open bool
		asks Question
	}{
		"just now": {0, false, BackToSleep}, "29 minutes ago": {29 * time.Minute, false, BackToSleep},
		"half an hour ago": {30 * time.Minute, false, AfterMidnight}, "never closed": {0, true, AfterMidnight},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, func(d *desk) {
				d.now = time.Date(2026, 11, 22, 3, 14, 0, 0, time.UTC)
				d.checks(noCramps(d, friday))
				begun, err := d.journal.BeginCramp(diary.Cramp{ID: "c", At: d.now.Add(-tt.ago - time.Minute)})
				d.checks(err)
				if !tt.open {
					_, err = d.journal.EditCramp(saturday, begun, func(c *diary.Cramp) { c.Open, c.Duration = false, new(diary.Seconds(time.Minute)) })
					d.checks(err)
				}
			})
			if got := d.screen.evening.Question(d.now); got != tt.asks {
				t.Fatalf("got %d, %s, want %d, %s", got, got, tt.asks, tt.asks)
			}
			if tt.asks == BackToSleep {
				d.SeesNo("Ready for bed?", "isn't logged")
				d.Sees("Close calmcalf")
				d.Press("enter", "c")
				d.Went(nav.Quit{}, nav.Relief{})
			}
		})
	}
}

// TestAfterMidnightACrampIsOneKeyAway and is named as large as the question, in letters and in
// words.
func TestAfterMidnightACrampIsOneKeyAway(t *testing.T) {
	d := sit(t, scenes["midnight"].prepare)
	d.screen.SetSize(40, 9)
	d.Sees("Ready for bed?", "c: cramp now")
	d.screen.SetSize(96, 26)
	if got := strings.Count(d.screen.View(), "█▄▄▀"); got < 3 {
		t.Errorf("got %d letters, want both lines in letters:\n%s", got, d.screen.View())
	}
	d.Press("c")
	d.Went(nav.Relief{})
}

// TestAFirstStart says what calmcalf is in two sentences, and offers three things.
func TestAFirstStart(t *testing.T) {
	d := sit(t, func(d *desk) { d.asked = false })
	d.Sees(About, "▸ Start tonight's routine 4:28", "Answer a few questions about yourself", "Look at a year of sample data")
	if got := strings.Count(About, ". ") + 1; got != 2 {
		t.Errorf("got %d sentences, want 2", got)
	}
	d.Press("enter", "down", "enter", "down", "enter")
	d.Went(nav.Play{Routine: d.routines[0]}, nav.Profile{}, nav.Sample{})
	d.asked = true
	d.Run(d.screen.Init())
	d.SeesNo("Answer a few questions")
	d.logged(0, 0)
	d.Run(d.screen.Init())
	d.SeesNo("calmcalf", "Start tonight's routine")
	sit(t, func(d *desk) { d.answered(0) }).Sees("Start tonight's routine") // an answer is no night
}

// TestTheSentenceOfEachDiary at whose edges one can be wrong.
func TestTheSentenceOfEachDiary(t *testing.T) {
	want := map[string]string{
		"nothing":                "No nights yet.",
		"only tonight":           "No check-ins yet.",
		"a first night":          "No cramps on your first night.",
		"a first cramp":          "1 cramp on your first night.",
		"40 cramps in a night":   "40 cramps on your first night.",
		"never logged":           "No check-ins yet.",
		"a pause of 8 nights":    "10 cramps in 19 logged nights; 8 nights not logged.",
		"a pause of weeks":       "Nothing logged in the last four weeks.",
		"a year without cramps":  "No cramps in four weeks.",
		"a cramp every night":    "27 cramps in four weeks, 7 in the last 7 nights.",
		"ten years between two":  "No cramps in 1 logged night; 26 nights not logged.",
		"cramps nobody asked of": "3 cramps in 3 nights.",
	}
	for name, nights := range navtest.Diaries(diary.LastNight(evening)) {
		e := Evening{Nights: nights, Known: true}
		if len(nights) > 0 {
			e.First = nights[0].Date
		}
		d := desk{Desk: navtest.Desk{T: t}}
		d.Sit(New(Deps{Theme: navtest.Plain(theme.Braille), Evening: func() (Evening, error) { return e, nil }, Now: func() time.Time { return evening }}))
		d.Sees(want[name])
		if silly := navtest.Silly.FindString(d.Screen.View()); silly != "" || want[name] == "" {
			t.Errorf("%s: got %q in\n%s", name, silly, d.Screen.View())
		}
	}
}

// TestTheSentenceSaysWhatIsNotLogged and when the cramps came.
func TestTheSentenceSaysWhatIsNotLogged(t *testing.T) {
	logs := func(from, to int, cramps ...int) func(*desk) {
		return func(d *desk) {
			for ago := from; ago >= to; ago-- {
				count := 0
				for _, c := range cramps {
					if c == ago {
						count++
					}
				}
				d.logged(ago, count)
			}
		}
	}
	for want, prepare := range map[string]func(*desk){
		"No cramps in 2 nights.":                                      logs(2, 1),
		"2 cramps in 8 nights, 1 in the last 7 nights.":               logs(8, 1, 8, 1),
		"2 cramps in 8 nights, none in the last 7 nights.":            logs(8, 1, 8, 8),
		"2 cramps in 8 nights, all in the last 7 nights.":             logs(8, 1, 2, 1),
		"1 cramp in 9 nights, all in the last 7 nights.":              logs(8, 0, 0), // it came tonight
		"No cramps in four weeks.":                                    logs(40, 1, 28),
		"1 cramp in four weeks, none in the last 7 nights.":           logs(40, 1, 27),
		"1 cramp in 26 logged nights; 1 night not logged.":            func(d *desk) { logs(40, 4, 20)(d); logs(2, 1)(d) },
		"2 cramps in 3 logged nights; 24 nights not logged.":          func(d *desk) { d.logged(40, 0); logs(27, 25, 27, 26)(d) },
		"1 cramp in 1 logged night, all in the last 7 nights; 26 nig": func(d *desk) { d.logged(40, 0); d.logged(3, 1) },
		"No check-ins in the last four weeks.":                        func(d *desk) { d.logged(30, 2); d.did(0, "wall-lean", diary.Partial) },
	} {
		sit(t, prepare).Sees(want)
	}
	d := sit(t, func(d *desk) { d.logged(20, 0); d.cramped(1) })
	d.Sees("1 cramp in 2 logged nights", "Saturday night has 1 cramp and no check-in yet. Press m to check in.")
	d.SeesNo("isn't logged yet")
	d.now = evening.Add(-13 * time.Hour)
	d.Run(d.screen.Init())
	d.Sees("Check in for Saturday night", "1 cramp recorded so far.")
}
