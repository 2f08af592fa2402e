package insight

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestTrialTiersAndTheirWords(t *testing.T) {
	slow := planned(diary.SlowDesign, 4)
	stopped, edited, factor := slow, slow, planned(diary.FastDesign, 14)
	stopped.Stopped = day1.AddDays(3*28 + 5)
	edited.On = append([]bool{!slow.On[0]}, slow.On[1:]...)
	factor.Factor = diary.Alcohol
	tiers := map[Tier]bool{}
	for _, c := range []struct {
		name    string
		plan    diary.Plan
		on, off float64
		seen    float64
		days    int
		tier    Tier
		text    string
	}{
		{"while it runs", slow, 1, 1, 1, 60, TrialRunning, "Results stay hidden until the end."},
		{"an edited schedule", edited, 0.2, 2, 1, 112, TrialAltered, "changed after it was drawn"},
		{"many fewer", slow, 0.4, 2, 0.95, 112, TrialClearFewer, "You followed the plan on 100% of the evenings."},
		{"many more", slow, 2, 0.4, 0.95, 112, TrialClearMore, "had more cramps"},
		{"stopped early", stopped, 0.3, 2, 1, 112, TrialLeaningFewer, "only complete rounds count (3)"},
		{"stopped early, with more", stopped, 2, 0.3, 1, 112, TrialLeaningMore, "had more cramps"},
		{"check-ins missing", slow, 1, 1, 0.3, 112, TrialIncomplete, "at least 60% of each is needed"},
		{"no cramps", slow, 0, 0, 1, 112, TrialNoCramps, "No cramps on the 80 nights"},
		{"no difference to see", planned(diary.SlowDesign, 6), 12, 12, 1, 168, TrialNoBigDifference, "No large difference seen: the routine weeks had "},
		{"too rare", slow, 0.3, 0.3, 1, 112, TrialCannotTell, "The trial can't tell: the routine weeks had "},
		{"a factor of one night", factor, 0.4, 1.6, 0.95, 112, TrialClearFewer, "the nights with alcohol had fewer cramps"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Analyse(triedDiary(c.plan, c.on, c.off, c.seen, 5), day1.AddDays(c.days-1), c.plan, nil)
			t.Log(got.Text)
			tiers[got.Tier] = true
			if got.Tier != c.tier || !strings.Contains(got.Text, c.text) {
				t.Errorf("got %s: %s", got.Tier, got.Text)
			}
			if banned.MatchString(got.Text) {
				t.Errorf("a banned word is in %q", got.Text)
			}
			asJSON(t, got)
		})
	}
}

func TestTheTwoSidesAreHiddenUntilTheEnd(t *testing.T) {
	p := planned(diary.SlowDesign, 4)
	nights := triedDiary(p, 0.2, 3, 1, 8)
	for days := 1; days < 112; days += 5 {
		s := Of(nights, day1.AddDays(days-1), Options{Trial: &p})
		if s.Trial.Tier != TrialRunning || s.Trial.RR != nil || s.Trial.Sides != nil || s.Routine.Tier != Waiting || s.Routine.Sides != nil || s.Routine.RR != nil {
			t.Fatalf("after %d days: %s", days, asJSON(t, s))
		}
		for _, part := range []any{s.Trial, s.Routine} {
			for key := range fieldsOf(t, part) {
				if regexp.MustCompile(`^([nx][01]|changes|rr|lo|hi|p|p_interval|checked_in_o.*)$`).MatchString(key) {
					t.Fatalf("after %d days %s is shown: %s", days, key, asJSON(t, part))
				}
			}
		}
	}
	if s := Of(nights, p.Last(), Options{Trial: &p}); s.Trial.Tier != TrialClearFewer || s.Routine.Tier == Waiting {
		t.Errorf("at the end: %s", asJSON(t, s))
	}
}

func TestTrialOfAFactorHidesThatFactorAlone(t *testing.T) {
	nights := person{base: 2, ratio: 0.5, nights: 300}.diary(2)
	p := planned(diary.SlowDesign, 4)
	p.Factor, p.Start = diary.Magnesium, day1.AddDays(250)
	for _, f := range Of(nights, day1.AddDays(299), Options{Trial: &p}).Factors {
		if is := f.Tier == Waiting; is != (f.Factor == diary.Magnesium) || is && (f.P != nil || f.Sides != nil || fieldsOf(t, f)["x1"] != nil) {
			t.Errorf("%s: %s", f.Factor, f.Text)
		}
	}
}

func TestSayChance(t *testing.T) {
	for _, c := range []struct {
		chance float64
		want   string
		low    bool
	}{
		{0.02, "If it halved your cramps, this trial would notice it less than once in 10.", true},
		{0.22, "If it halved your cramps, this trial would notice it only about 2 times in 10.", true},
		{0.46, "If it halved your cramps, this trial would notice it about 5 times in 10.", false},
	} {
		if got, low := SayChance(c.chance); got != c.want || low != c.low {
			t.Errorf("%v: got %q, %v, want %q", c.chance, got, low, c.want)
		}
	}
}

func TestTheChanceOfAnAnswerNeedsARate(t *testing.T) {
	nights := person{base: 0.5, ratio: 1, nights: 60}.diary(3)
	for logged, want := range map[int]bool{Enough - 1: false, Enough: true, runIn + Enough - 1: false, runIn + Enough: true, 60: true} {
		last := nights[logged-1].Date
		chance, known := OwnChance(nights, last, nil, diary.SlowDesign, 4)
		if known != want || known != (chance > 0) || chance > 0.9 {
			t.Errorf("of %d nights: got %v, known %v, want %v", logged, chance, known, want)
		}
		if longer, _ := OwnChance(nights, last, nil, diary.SlowDesign, 6); known && longer <= chance {
			t.Errorf("of %d nights: six rounds have the chance %v, and four %v", logged, longer, chance)
		}
	}
}

func TestHalfDoneEveningsFollowNoPlan(t *testing.T) {
	p := planned(diary.SlowDesign, 3)
	nights := triedDiary(p, 1, 1, 1, 3)
	for i := range nights {
		if rand.New(rand.NewPCG(1, uint64(i))).IntN(4) == 0 {
			nights[i].Sessions = []diary.Session{{Completion: diary.Partial}}
		}
	}
	got := Analyse(nights, p.Last(), p, nil)
	if a := figure(got.Adherence); a < 0.6 || a > 0.9 {
		t.Errorf("followed on %v of the evenings", a)
	}
}

func fieldsOf(t *testing.T, v any) map[string]any {
	t.Helper()
	var fields map[string]any
	if err := json.Unmarshal([]byte(asJSON(t, v)), &fields); err != nil {
		t.Fatal(err)
	}
	return fields
}

// TestWhatIsNothingIsInTheJSON: no cramp on one side is a figure of a finished trial.
func TestWhatIsNothingIsInTheJSON(t *testing.T) {
	p := planned(diary.SlowDesign, 3)
	for name, c := range map[string]struct {
		on, off float64
		zeros   string
	}{"on": {0, 2, "x1 rr lo"}, "off": {2, 0, "x0"}, "both": {0, 0, "x1 x0"}} {
		fields := fieldsOf(t, Analyse(triedDiary(p, c.on, c.off, 1, 4), p.Last(), p, nil))
		for _, key := range strings.Fields(c.zeros) {
			if fields[key] != 0.0 {
				t.Errorf("no cramps %s: %s is %v, want 0", name, key, fields[key])
			}
		}
		for key, want := range map[string]any{"n1": 30.0, "n0": 30.0, "late": 0.0, "stopped": false} {
			if fields[key] != want {
				t.Errorf("no cramps %s: %s is %v, want %v", name, key, fields[key], want)
			}
		}
	}
}

// TestATrialLeavesOutWhatWasCheckedInLate looks at check-ins around 48 hours after
// their nights: they are left out as if nobody had checked in, and counted.
func TestATrialLeavesOutWhatWasCheckedInLate(t *testing.T) {
	p := planned(diary.SlowDesign, 3)
	nights := triedDiary(p, 0.4, 2, 1, 5)
	missing := triedDiary(p, 0.4, 2, 1, 5)
	late := 0
	for i := range nights {
		after := 48*time.Hour + []time.Duration{-time.Second, 0, time.Second}[i%3]
		nights[i].CheckedAt = nights[i].Date.AddDays(1).At(12, 0, time.UTC).Add(after)
		if i%3 == 2 && i%14 != 0 { // the others have no known moment
			missing[i].CheckedIn, missing[i].Cramps = false, nil
			late += one(i%7 >= 2)
		}
		if i%14 == 0 {
			nights[i].CheckedAt = time.Time{}
		}
	}
	got, want := Analyse(nights, p.Last(), p, nil), Analyse(missing, p.Last(), p, nil)
	if *got.Sides != *want.Sides || *got.RR != *want.RR || *got.P != *want.P || *got.SeenOn != *want.SeenOn || got.Tier != want.Tier {
		t.Errorf("got %s\nwant %s", asJSON(t, got), asJSON(t, want))
	}
	sentence := fmt.Sprintf("%d nights are left out, because you checked in more than 48 hours later.", late)
	if got.Late != late || !strings.Contains(got.Text, sentence) || got.Nights != len(nights) {
		t.Errorf("got %d of %d late: %s\nwant %s", got.Late, got.Nights, got.Text, sentence)
	}
	if strings.Contains(want.Text, "left out") {
		t.Errorf("nothing came late, and yet: %s", want.Text)
	}
	if running := Analyse(nights, p.Last().AddDays(-1), p, nil); !strings.Contains(running.Text, "nights are left out, because you checked in") {
		t.Errorf("while it runs: %s", running.Text)
	}
	if s := Of(nights, p.Last(), Options{}); s.Logged != len(nights) {
		t.Errorf("outside the trial %d of %d nights are logged", s.Logged, len(nights))
	}
	for i := range nights {
		nights[i].CheckedAt = nights[i].Date.AddDays(4).At(12, 0, time.UTC)
	}
	if got := Analyse(nights, p.Last(), p, nil); got.Tier != TrialIncomplete || !strings.Contains(got.Text, "check-ins on time for 0% of the nights with and 0% of those without (at least 60% of each is needed)") || !strings.Contains(got.Text, "60 nights are left out") {
		t.Errorf("all of it late: %s: %s", got.Tier, got.Text)
	}
}

func TestAnIncompleteTrialNamesWhatItLacks(t *testing.T) {
	enough := Trial{Tier: TrialIncomplete, Rounds: 3, Planned: 4, design: diary.SlowDesign, SeenOn: number(0.9), SeenOff: number(0.6)}
	few, none, unseen := enough, enough, enough
	few.Rounds, none.Rounds, unseen.SeenOff = 2, 0, number(0.599)
	none.SeenOn, none.SeenOff = number(0), number(0)
	for _, c := range []struct {
		trial Trial
		want  string
	}{
		{few, "2 of 4 rounds done (at least 3 are needed)"},
		{none, "0 of 4 rounds done (at least 3 are needed)"},
		{unseen, "check-ins on time for 90% of the nights with and 59% of those without (at least 60% of each is needed)"},
		{enough, "there was no cramp in any round that has nights of both kinds"},
	} {
		if got := c.trial.sayLacking(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
