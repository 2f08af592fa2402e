package insight

import (
	"slices"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// wakes is a diary in which B3 holds from the fourth night on: a cramp wakes the user
// on every one, rated by nobody.
func wakes(t *testing.T, last diary.Date, nights int) Case {
	t.Helper()
	return Case{Nights: filled(0, nights-1, "woke").nights(t, last), AsOf: last}
}

// firedOn are the days on which a flag was raised, counted from the first night.
func firedOn(c Case, id string) []int {
	var days []int
	for _, f := range (FlagBook{}).Fired(c) {
		if f.ID == id {
			days = append(days, f.On.DaysSince(c.Nights[0].Date))
		}
	}
	return days
}

// discuss tells in a night that flags were discussed.
func discuss(c Case, d diary.Date, ids ...string) Case {
	c.Nights = slices.Clone(c.Nights)
	i, there := slices.BinarySearchFunc(c.Nights, d, func(n diary.Night, d diary.Date) int { return n.Date.Compare(d) })
	if !there {
		c.Nights = slices.Insert(c.Nights, i, diary.Night{Date: d})
	}
	c.Nights[i].Discuss(ids...)
	return c
}

func TestAFlagIsRaisedOnceInFourteenDays(t *testing.T) {
	for _, last := range ends {
		for nights, want := range map[int][]int{4: {3}, 17: {3}, 18: {3, 17}, 31: {3, 17}, 32: {3, 17, 31}} {
			if got := firedOn(wakes(t, last, nights), "B3"); !slices.Equal(got, want) {
				t.Errorf("%v, %d nights: got %v, want %v", last, nights, got, want)
			}
		}
	}
}

// TestAFlagIsUpForSevenDays follows one that was raised on the fourth night.
func TestAFlagIsUpForSevenDays(t *testing.T) {
	for nights, want := range map[int]bool{3: false, 4: true, 10: true, 11: false, 17: false, 18: true} {
		c := wakes(t, ends[2], nights)
		if got := slices.Contains(idsOf((FlagBook{}).Up(c)), "B3"); got != want {
			t.Errorf("after %d nights: got %v, want %v", nights, got, want)
		}
	}
}

// TestALongCrampOfWhichNobodyHeardIsNotLost comes within the 14 days after another.
func TestALongCrampOfWhichNobodyHeardIsNotLost(t *testing.T) {
	c := Case{Nights: filled(0, 20, "").with(saidNights{20: "11m", 10: "12m"}).nights(t, ends[0]), AsOf: ends[0]}
	if got := firedOn(c, "B6"); !slices.Equal(got, []int{0, 14}) {
		t.Errorf("got %v, want the first day and the first that is free", got)
	}
}

func TestDiscussedItIsDownAtOnceAndQuietForNinetyDays(t *testing.T) {
	for _, last := range ends {
		c := wakes(t, last, 4)
		for _, on := range []diary.Date{last, last.AddDays(1)} { // in the morning, and in the evening after
			if got := idsOf((FlagBook{}).Up(discuss(c, on, "B3"))); len(got) > 0 {
				t.Errorf("discussed on %v: got %v up on %v", on, got, last)
			}
		}
		if got := idsOf((FlagBook{}).Up(discuss(c, last, "B1"))); !slices.Equal(got, []string{"B3"}) {
			t.Errorf("discussing another one: got %v", got)
		}
	}
	for nights, want := range map[int][]int{94: {3}, 95: {3, 94}} { // discussed on day 4: quiet to day 93
		c := wakes(t, ends[2], nights)
		c = discuss(c, c.Nights[4].Date, "B3")
		if got := firedOn(c, "B3"); !slices.Equal(got, want) {
			t.Errorf("%d nights: got %v, want %v", nights, got, want)
		}
	}
}

// TestWhatIsToComeHidesNothing holds for nights of a clock that was set wrong.
func TestWhatIsToComeHidesNothing(t *testing.T) {
	c := wakes(t, ends[0], 4)
	if got := idsOf((FlagBook{}).Up(discuss(c, ends[0].AddDays(2), "B3"))); !slices.Equal(got, []string{"B3"}) {
		t.Errorf("got %v", got)
	}
	c.Nights = append(c.Nights, diary.Night{Date: ends[0].AddDays(9), Cramps: []diary.Cramp{{ID: "a", Severity: new(10)}}})
	if got := idsOf((FlagBook{}).Up(c)); !slices.Equal(got, []string{"B3"}) {
		t.Errorf("with a cramp still to come: got %v", got)
	}
}

func TestTheOrderOfFlags(t *testing.T) {
	nights := filled(0, 13, "8 11m woke;5 sore73h").nights(t, ends[0])
	nights[13].Factors = diary.Factors{diary.Magnesium: {Word: "yes"}}
	c := Case{
		Nights: nights, AsOf: ends[0], Worse: []diary.Date{ends[0]},
		Profile:  diary.Profile{Age: diary.Child, Pregnant: new(true), Conditions: []diary.Condition{"diabetes"}},
		Standing: []diary.Sign{{ID: "no-blood-flow", Rule: "E2", Tier: diary.Emergency}, {ID: "leg-swollen", Rule: "U2", Tier: diary.SameDay}},
		Answered: ends[0].AddDays(-40),
	}
	seen := map[string]bool{}
	for from := range nights { // each is up at some time in the fortnight
		c.AsOf = nights[from].Date
		up := idsOf((FlagBook{}).Up(c))
		if !slices.Equal(up[:2], []string{"E2", "U2"}) {
			t.Fatalf("got %v, want the warning signs first", up)
		}
		if !slices.IsSortedFunc(up[2:], func(a, b string) int { return flagPlace(a) - flagPlace(b) }) {
			t.Errorf("got %v", up)
		}
		for _, id := range up {
			seen[id] = true
		}
	}
	for _, id := range []string{"B6", "B4a", "B3", "B1", "B2", "B4b", "B11", "B13", "B15", "P2"} {
		if !seen[id] {
			t.Errorf("%s was never up", id)
		}
	}
	want := []string{"B6", "B4a", "B3", "B1", "B2", "B4b", "B5", "B11", "B12", "B13", "B15", "P2"}
	if got := FlagIDs(); !slices.Equal(got, want) {
		t.Errorf("the rules are in the order %v, want %v", got, want)
	}
}

func TestAFlagNamesTheNightsThatCount(t *testing.T) {
	last := ends[0]
	c := Case{Nights: filled(0, 13, "").with(saidNights{1: "8", 3: "7", 6: "9"}).nights(t, last), AsOf: last}
	got := FlagBook{}.Fired(c)
	want := []diary.Date{last.AddDays(-6), last.AddDays(-1)}
	if len(got) != 1 || got[0].On != last.AddDays(-1) || !slices.Equal(got[0].Nights, want) {
		t.Errorf("got %+v, want one of %v", got, want)
	}
}

func TestACrampThatCameTwiceInAMergedJournalIsOne(t *testing.T) {
	nights := saidNights{0: "8"}.nights(t, ends[0])
	c := Case{Nights: append(nights, nights...), AsOf: ends[0]}
	if got := (FlagBook{}).Fired(c); len(got) > 0 {
		t.Errorf("got %+v of one cramp rated 8", got)
	}
}

// TestAnAlertOfTheTrendRaisesItsFlag has one cramp in four nights, and then three a
// night.
func TestAnAlertOfTheTrendRaisesItsFlag(t *testing.T) {
	calm := filled(0, 139, "")
	for ago := 42; ago < 140; ago += 4 {
		calm[ago] = "5"
	}
	rising := calm.with(filled(0, 41, "5;5;5"))
	for name, c := range map[string]struct {
		said saidNights
		want bool
	}{"steady": {calm, false}, "rising": {rising, true}} {
		nights := c.said.nights(t, ends[0])
		worse := WorseDays(nights, ends[0], nil)
		fired := firedOn(Case{Nights: nights, AsOf: ends[0], Worse: worse}, "B4b")
		if (len(worse) > 0) != c.want || (len(fired) > 0) != c.want {
			t.Errorf("%s: got alerts on %v, and flags on the days %v", name, worse, fired)
		}
	}
}

func TestNightsYearsApart(t *testing.T) {
	nights := []diary.Night{
		{Date: diary.Date{Year: 1926, Month: 2, Day: 1}, Cramps: []diary.Cramp{{ID: "a", Severity: new(10)}}},
		{Date: ends[0], Cramps: []diary.Cramp{{ID: "b", Severity: new(10)}}},
	}
	c := Case{Nights: nights, AsOf: ends[0]}
	if got := firedOn(c, "B4a"); !slices.Equal(got, []int{0, ends[0].DaysSince(nights[0].Date)}) {
		t.Errorf("got %v", got)
	}
	if got := (FlagBook{}).Up(Case{AsOf: ends[0], Profile: diary.Profile{Age: diary.Child}}); !slices.Equal(idsOf(got), []string{"B15"}) {
		t.Errorf("without a night: got %v", got)
	}
}

func TestTheNightsOfAFlagInWords(t *testing.T) {
	day := func(y, m, d int) diary.Date {
		return diary.DateOf(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC))
	}
	for want, nights := range map[string][]diary.Date{
		"":                           nil,
		"5 Nov 2026":                 {day(2026, 11, 5)},
		"30, 31 Oct, 1 Nov 2026":     {day(2026, 10, 30), day(2026, 10, 31), day(2026, 11, 1)},
		"31 Dec 2026, 1, 2 Jan 2027": {day(2026, 12, 31), day(2027, 1, 1), day(2027, 1, 2)},
	} {
		if got := (Flag{Nights: nights}).When(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
