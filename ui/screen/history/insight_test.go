package history

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"calmcalf/store/demo"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

type studies = func() (insight.Study, insight.FlagReport, error)

// compared shows a journal whose nights study compares.
func compared(t *testing.T, nights []diary.Night, study studies) *desk {
	d := sit(t, Deps{Theme: navtest.Plain(theme.Braille), Journal: &journal{nights: nights}, Study: study})
	d.SetSize(96, 80)
	return d
}

func studyOf(nights []diary.Night) studies {
	return func() (insight.Study, insight.FlagReport, error) {
		return insight.Of(nights, diary.LastNight(evening), insight.Options{}), insight.FlagReport{}, nil
	}
}

func TestInsight_comparesWhenItIsInView(t *testing.T) {
	nights, reads := diaryOf(400), 0
	study := studyOf(nights)
	d := compared(t, nights, func() (insight.Study, insight.FlagReport, error) {
		reads++
		return study()
	})
	if d.Press("tab", "tab"); reads != 0 {
		t.Errorf("got %d comparisons, want none before the insight", reads)
	}
	d.Press("tab")
	d.Sees("Does the routine help?", "Overall", "Lately")
	d.Press("+", "-", "tab", "shift+tab", "1", "4")
	if reads != 1 {
		t.Errorf("got %d comparisons, want one for all ranges", reads)
	}
	d.Run(d.Init())
	if reads != 2 {
		t.Errorf("got %d comparisons, want another one where the nights may have changed", reads)
	}
}

// TestInsight_saysATrialOnce while it runs: how far it has got, and nothing of its result.
func TestInsight_saysATrialOnce(t *testing.T) {
	nights := diaryOf(400)
	plan := diary.Plan{Start: diary.LastNight(evening).AddDays(-15), Design: diary.DesignOf(""), Rounds: 4, Seed: 7, On: diary.DrawSchedule(4, 7)}
	d := compared(t, nights, func() (insight.Study, insight.FlagReport, error) {
		return insight.Of(nights, diary.LastNight(evening), insight.Options{Trial: &plan}), insight.FlagReport{}, nil
	})
	for _, width := range []int{40, 56, 96, 144} {
		d.SetSize(width, 80)
		d.Press("4")
		d.Sees("You are running a trial of this.", "night 17 of 112", "So far: ")
		for _, once := range []string{"Your trial", "hidden until the end"} {
			if got := strings.Count(strings.Join(strings.Fields(ansi.Strip(d.View())), " "), once); got != 1 {
				t.Errorf("%d cells: got %q %d times, want it once:\n%s", width, once, got, d.View())
			}
		}
		d.SeesNo("with the routine ━")
	}
}

// TestInsight_showsBothRatesAtOnce in every window that is not tiny: one alone says nothing.
func TestInsight_showsBothRatesAtOnce(t *testing.T) {
	nights := diaryOf(400)
	d := compared(t, nights, studyOf(nights))
	d.Press("4")
	for _, width := range []int{40, 56, 72, 96} {
		for height := 10; height <= 30; height++ {
			d.SetSize(width, height)
			if view := ansi.Strip(d.View()); strings.Contains(view, "with the routine") != strings.Contains(view, "without it") {
				t.Errorf("%dx%d: got one of two rates:\n%s", width, height, view)
			}
		}
	}
}

// TestInsight_hasTwoColumnsInAWideWindow has the answer on the left, and what it rests on beside it.
func TestInsight_hasTwoColumnsInAWideWindow(t *testing.T) {
	nights := diaryOf(400)
	d := compared(t, nights, studyOf(nights))
	d.Press("4")
	for width, beside := range map[int]bool{96: false, 123: false, 124: true, 140: true} {
		d.SetSize(width, 40)
		first := d.line("Does the routine help?")
		if got := strings.HasSuffix(first, "Overall"); got != beside {
			t.Errorf("%d columns: got %q, want the counts beside the answer: %v", width, first, beside)
		}
	}
}

func TestInsight_reportsWhatCouldNotBeRead(t *testing.T) {
	d := compared(t, diaryOf(40), func() (s insight.Study, f insight.FlagReport, err error) { return s, f, errors.New("it is locked") })
	d.Press("4")
	if got, want := fmt.Sprint(d.Asked), "[{comparing the nights: it is locked}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	d.Sees("logged")
}

func TestInsight_dropsAStaleReply(t *testing.T) {
	nights := diaryOf(40)
	d := compared(t, nights, studyOf(nights))
	d.Press("tab", "tab")
	slow := d.insight.pending.Do(func() func() tea.Cmd { return func() tea.Cmd { return nav.Go(nav.Fail{Err: errors.New("late")}) } })
	d.Press("tab") // asks for another one
	d.Run(slow)
	d.Sees("Does the routine help?")
	d.Went()
}

// TestInsight_hasNoNumbersThatContradictEachOther reads the view of made-up diaries as a
// person would: the rates are those of the counts beside them, the nights of both sides
// and those left out are all nights, the verdict is that of the range, and rates that
// point the other way are explained.
func TestInsight_hasNoNumbersThatContradictEachOther(t *testing.T) {
	tiers := map[insight.Tier]int{}
	rapid.Check(t, func(rt *rapid.T) {
		nights := demo.Nights(demo.Options{
			End: diary.LastNight(evening), Seed: rapid.Uint64().Draw(rt, "seed"), Nights: rapid.IntRange(1, 600).Draw(rt, "nights"),
			RateRatio: rapid.SampledFrom([]float64{0.2, 0.6, 1, 1.6, 4}).Draw(rt, "ratio"), Base: rapid.SampledFrom([]float64{0.02, 0.3, 1, 12}).Draw(rt, "base"),
		})
		s, _, _ := studyOf(nights)()
		tiers[s.Routine.Tier]++
		d := compared(t, nights, studyOf(nights))
		d.Press("4")
		text := strings.Join(strings.Fields(d.View()), " ")
		if s.Logged > 0 && !strings.Contains(text, "Does the routine help? "+s.Routine.Verdict) {
			rt.Fatalf("got %q, want %q first", text, s.Routine.Verdict)
		}
		checkNumbers(rt, text, s.Routine)
	})
	t.Log(tiers)
}

var (
	sides = regexp.MustCompile(`(?:with the routine|without it) (?:[^ \d]+ )?(?:([\d.]+) cramps (a week|in 4 weeks) · )?(no\b|\d+)(?: cramps?| nights yet)?(?: in (\d+) nights?)?`)
	count = regexp.MustCompile(`Of your (\d+) nights up to \d+ [A-Z][a-z]+(?: \d{4})?, (\d+) counts? here\. Left out: ([^.]+)\.`)
	more  = regexp.MustCompile(`You would need about (\d+) more nights? `)
	digit = regexp.MustCompile(`\d+`)
)

func number(text string) float64 {
	n, _ := strconv.ParseFloat(text, 64) // "no" is 0
	return n
}

func checkNumbers(t *rapid.T, text string, r insight.Routine) {
	both, counted, rates := sides.FindAllStringSubmatch(text, -1), 0.0, []float64{}
	if r.Sides != nil && r.Tier != insight.NoCramps && r.N1+r.N0 > 0 && len(both) != 2 && strings.Contains(text, r.Verdict) {
		t.Fatalf("got %v, want both sides: %s", both, text)
	}
	for _, side := range both {
		counted += number(side[4])
		if side[1] == "" {
			continue
		}
		unit := map[string]float64{"a week": 7, "in 4 weeks": 28}[side[2]]
		if want := unit * number(side[3]) / number(side[4]); math.Abs(number(side[1])-want) > 0.0501 {
			t.Errorf("got the rate %s, want %.2f: %v", side[1], want, side)
		}
		rates = append(rates, number(side[1]))
	}
	if all := count.FindStringSubmatch(text); all != nil {
		left := 0.0
		for _, n := range digit.FindAllString(all[3], -1) {
			left += number(n)
		}
		if number(all[1]) != number(all[2])+left || len(both) == 2 && number(all[2]) != counted {
			t.Errorf("got %q with %v nights on both sides and %v left out", all, counted, left)
		}
	}
	if r.RR == nil {
		return
	}
	open := strings.Contains(r.Verdict, "Can't tell") || strings.Contains(r.Verdict, "No large")
	if open != (*r.Lo <= 1 && *r.Hi >= 1) {
		t.Errorf("got %q for a range from %v to %v", r.Verdict, *r.Lo, *r.Hi)
	}
	if !open && len(rates) == 2 && (rates[0] < rates[1]) != (*r.RR < 1) && !strings.Contains(text, "The comparison allows for that") {
		t.Errorf("got the rates %v under %q, and nothing that explains them", rates, r.Verdict)
	}
	if *r.Lo > 0.5 && strings.Contains(text, "enough to notice if it halved") {
		t.Errorf("got a halving to notice, and a range from %v", *r.Lo)
	}
	if needs := more.FindStringSubmatch(text); needs != nil && (number(needs[1]) < 1 || !open) {
		t.Errorf("got %v after %q", needs, r.Verdict)
	}
}

func TestInsight_ofADiaryThatHasNothingToCompare(t *testing.T) {
	for name, tt := range map[string]struct {
		nights []diary.Night
		want   string
	}{
		"a night of 40 cramps":   {fortyCramps(), "Not enough nights yet."},
		"a year without a cramp": {calmYear(), "No cramps on the 365 nights you logged."},
		"no night":               {nil, "No nights yet."},
	} {
		t.Run(name, func(t *testing.T) {
			d := compared(t, tt.nights, studyOf(tt.nights))
			d.Press("4")
			d.Sees(tt.want)
			d.SeesNo("NaN", "no difference", "100% fewer")
		})
	}
}

// calmYear is a year without a cramp, every other night with the routine.
func calmYear() (nights []diary.Night) {
	for ago := 364; ago >= 0; ago-- {
		n := diary.Night{Date: diary.LastNight(evening).AddDays(-ago), CheckedIn: true}
		if ago%2 == 0 {
			n.Sessions = []diary.Session{{Completion: diary.Full}}
		}
		nights = append(nights, n)
	}
	return nights
}

// TestInsight_fits shows an answer with a range, one without, and none, in windows of every
// size, and then in ASCII alone.
func TestInsight_fits(t *testing.T) {
	for name, nights := range map[string][]diary.Night{"a range": diaryOf(400), "no range": diaryOf(40), "no cramps": calmYear()} {
		navtest.Sweep(t, map[string][]string{name: {"4"}, name + ", at its end": {"4", "end"}}, func(t *testing.T) *navtest.Desk {
			return &compared(t, nights, studyOf(nights)).Desk
		})
	}
}

// TestInsight_cutsNoWord holds that in a narrow window whole parts are left out.
func TestInsight_cutsNoWord(t *testing.T) {
	nights := diaryOf(400)
	d := compared(t, nights, studyOf(nights))
	d.Press("4")
	for width := leastWidth; width < 100; width++ {
		d.SetSize(width, 60)
		for line := range strings.Lines(d.View()) {
			if strings.Contains(line, "with the routine ") && !strings.HasSuffix(strings.TrimSpace(line), "nights") && !strings.HasSuffix(strings.TrimSpace(line), "a week") {
				t.Errorf("%d cells: got %q", width, line)
			}
		}
	}
}

func TestInsight_saysTheTrialNextToTheAnswer(t *testing.T) {
	nights := diaryOf(400)
	d := compared(t, nights, func() (s insight.Study, f insight.FlagReport, err error) {
		s, f, err = studyOf(nights)()
		s.Trial = &insight.Trial{Tier: insight.TrialCannotTell, Text: "Your trial can't tell."}
		f.Flags = []insight.Flag{{Text: "See a doctor about this."}}
		return s, f, err
	})
	d.Press("4")
	text := strings.Join(strings.Fields(d.View()), " ")
	answer, trial, flag := strings.Index(text, "Does the routine help?"), strings.Index(text, "Your trial can't tell."), strings.Index(text, "See a doctor about this.")
	if !(answer >= 0 && answer < trial && trial < flag) {
		t.Errorf("got %d, %d and %d in %q, want the answer, the trial, and then the flag", answer, trial, flag, text)
	}
}
