package insight

import (
	"slices"
	"testing"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// wakes is a diary in which B3 holds from the fourth night on: a cramp wakes the user
// on every one, rated by nobody.
func wakes(t *testing.T, last diary.Date, nights int) Case {
	t.Helper()
	return caseOf(filled(0, nights-1, "woke").nights(t, last), Case{AsOf: last})
}

// listed are the ids of what is listed.
func listed(c Case) []string { return idsOf(FlagBook{}.Listed(c)) }

// listedAs is a flag as it is listed; the zero Flag where it is not.
func listedAs(c Case, id string) Flag {
	all := FlagBook{}.Listed(c)
	if i := slices.IndexFunc(all, func(f Flag) bool { return f.ID == id }); i >= 0 {
		return all[i]
	}
	return Flag{}
}

// TestAFlagIsListedForAsLongAsItHolds has one that holds from day 3 on.
func TestAFlagIsListedForAsLongAsItHolds(t *testing.T) {
	for _, last := range ends {
		for day := range 60 {
			c := wakes(t, last, day+1)
			want := diary.Date{}
			if day >= 3 {
				want = c.nights[0][3].date
			}
			if got := listedAs(c, "B3"); got.On != want {
				t.Errorf("on day %d, up to %v: got %+v", day, last, got)
			}
		}
	}
}

// TestTheAlertLineComesOnceInFourteenDays, and stays for seven: B3 holds from day 3 on.
func TestTheAlertLineComesOnceInFourteenDays(t *testing.T) {
	for _, last := range ends {
		for day, want := range map[int]bool{
			2: false, 3: true, 4: true, 9: true, 10: false,
			3 + 13: false, 3 + 14: true, 3 + 15: true, 3 + 20: true, 3 + 21: false, 3 + 27: false, 3 + 28: true,
		} {
			if got := listedAs(wakes(t, last, day+1), "B3"); got.Alert != want {
				t.Errorf("on day %d, up to %v: got %+v", day, last, got)
			}
		}
	}
}

// TestItIsListedAnewOnceItHoldsAgain, but the alert line does not come again before its
// 14 days are over.
func TestItIsListedAnewOnceItHoldsAgain(t *testing.T) {
	said := filled(0, 40, "")
	for _, day := range []int{0, 8, 9, 10, 16, 17, 20, 21} { // B3 holds on days 10 to 13 and 16 to 29
		said[40-day] = "woke"
	}
	const none = -1
	for _, last := range ends {
		for day, want := range map[int]struct {
			on    int
			alert bool
		}{
			9: {none, false}, 10: {10, true}, 13: {10, true}, 14: {none, false}, 15: {none, false},
			16: {16, true}, 17: {16, false}, 23: {16, false}, 24: {16, true}, 25: {16, true}, 29: {16, true}, 30: {none, false},
		} {
			c := caseOf(said.nights(t, last), Case{AsOf: last.AddDays(day - 40)})
			got, on := listedAs(c, "B3"), diary.Date{}
			if want.on != none {
				on = last.AddDays(want.on - 40)
			}
			if got.On != on || got.Alert != want.alert {
				t.Errorf("on day %d, up to %v: got %+v, want it from day %d on", day, last, got, want.on)
			}
		}
	}
}

// TestDiscussedItIsHiddenForNinetyDays at once, in the morning or in the evening.
func TestDiscussedItIsHiddenForNinetyDays(t *testing.T) {
	for _, last := range ends {
		c := wakes(t, last, 4)
		for _, on := range []diary.Date{last, last.AddDays(1)} { // in the morning, and in the evening after
			if got := listed(discuss(c, on, "B3")); len(got) > 0 {
				t.Errorf("discussed on %v: got %v on %v", on, got, last)
			}
		}
		if got := listed(discuss(c, last, "B1")); !slices.Equal(got, []string{"B3"}) {
			t.Errorf("discussing another one: got %v", got)
		}
		for days, want := range map[int]bool{0: false, 89: false, 90: true, 91: true} {
			c := wakes(t, last, 4+days)
			c = discuss(c, last.AddDays(-days), "B3")
			if got := listedAs(c, "B3"); got.On.IsZero() == want || got.Alert != want {
				t.Errorf("%d days after, up to %v: got %+v", days, last, got)
			}
		}
	}
}

// TestWhatIsToComeHidesNothing holds for nights of a clock that was set wrong.
func TestWhatIsToComeHidesNothing(t *testing.T) {
	c := wakes(t, ends[0], 4)
	if got := listed(discuss(c, ends[0].AddDays(2), "B3")); !slices.Equal(got, []string{"B3"}) {
		t.Errorf("got %v", got)
	}
	c.Add(diary.Night{Date: ends[0].AddDays(9), Cramps: []diary.Cramp{{ID: "a", Severity: new(10)}}})
	if got := listed(c); !slices.Equal(got, []string{"B3"}) {
		t.Errorf("with a cramp still to come: got %v", got)
	}
}

// TestOfAPeriod has a cramp of 11 minutes 50 days ago, whose flag held until 22 days ago,
// and was discussed meanwhile.
func TestOfAPeriod(t *testing.T) {
	last := ends[0]
	said := filled(0, 60, "").with(saidNights{50: "11m", 40: "12m"})
	c := discuss(caseOf(said.nights(t, last), Case{AsOf: last}), last.AddDays(-45), "B6")
	for _, p := range []struct{ from, to, on, nights int }{
		{60, 51, 0, 0}, {60, 50, 50, 1}, {60, 41, 50, 1}, {60, 40, 50, 2}, {60, 0, 50, 2}, {22, 22, 50, 2}, {21, 21, 50, 1}, {12, 0, 50, 1}, {11, 0, 0, 0},
	} {
		got := FlagBook{}.Between(c, last.AddDays(-p.from), last.AddDays(-p.to))
		if p.nights == 0 && len(got) > 0 || p.nights > 0 && (len(got) != 1 || got[0].On != last.AddDays(-p.on) || len(got[0].Nights) != p.nights) {
			t.Errorf("from %d to %d days ago: got %+v", p.from, p.to, got)
		}
	}
}

// TestOfAPeriodWithAPause has two long cramps so far apart that their flag pauses: both are named.
func TestOfAPeriodWithAPause(t *testing.T) {
	last := ends[0]
	said := filled(0, 90, "").with(saidNights{80: "15m", 14: "15m"})
	got := FlagBook{}.Between(caseOf(said.nights(t, last), Case{AsOf: last}), last.AddDays(-90), last)
	if want := []diary.Date{last.AddDays(-80), last.AddDays(-14)}; len(got) != 1 || !slices.Equal(got[0].Nights, want) || got[0].On != want[1] {
		t.Errorf("got %+v, want the nights %v", got, want)
	}
}

// TestTheAlertOfTheTrend_isListed has one cramp in four nights, and then three a night
// for the last 42.
func TestTheAlertOfTheTrend_isListed(t *testing.T) {
	calm := filled(0, 139, "")
	for ago := 42; ago < 140; ago += 4 {
		calm[ago] = "5"
	}
	rising := calm.with(filled(0, 41, "5;5;5"))
	for name, c := range map[string]struct {
		said saidNights
		want bool
	}{"steady": {calm, false}, "rising": {rising, true}} {
		rising := caseOf(c.said.nights(t, ends[0]), Case{AsOf: ends[0]})
		f := newFlagDays(rising)
		if worse, got := f.worse(f.asOf()), listed(rising); worse != c.want || slices.Contains(got, "B4b") != c.want {
			t.Errorf("%s: got an alert: %v, and listed %v", name, worse, got)
		}
	}
}

func TestNightsYearsApart(t *testing.T) {
	long := diary.Date{Year: 1926, Month: 2, Day: 1}
	nights := []diary.Night{
		{Date: long, Cramps: []diary.Cramp{{ID: "a", Severity: new(10)}}},
		{Date: ends[0], Cramps: []diary.Cramp{{ID: "b", Severity: new(10)}}},
	}
	got := newFlagDays(caseOf(nights, Case{AsOf: ends[0]}))
	last := ends[0].DaysSince(long)
	if spells := slices.Collect(got.spells(ruleOf("B4a"))); !slices.Equal(spells, []spell{{last, last}, {0, 28}}) {
		t.Errorf("got %v", spells)
	}
	if got := listed(Case{AsOf: ends[0], Profile: diary.Profile{Age: diary.Child}}); !slices.Equal(got, []string{"B15"}) {
		t.Errorf("without a night: got %v", got)
	}
}

// TestOnlyTheLastSpellsMatterForAnAlertLine holds for any spells: those before a pause of 14
// days change nothing.
func TestOnlyTheLastSpellsMatterForAnAlertLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nights := []diary.Night{{Date: ends[0].AddDays(-200), CheckedIn: true}}
		for ago := 200; ago >= 0; ago -= rapid.SampledFrom([]int{1, 1, 2, 15, 30, 45}).Draw(t, "days") {
			nights = append(nights, diary.Night{Date: ends[0].AddDays(-ago), Cramps: []diary.Cramp{{ID: "a", Woke: new(true)}}})
		}
		c := caseOf(nights, Case{AsOf: ends[0]})
		for _, ago := range rapid.SliceOfN(rapid.IntRange(-1, 200), 0, 2).Draw(t, "discussed") {
			c.Add(diary.Night{Date: ends[0].AddDays(-ago), Discussed: []string{"B3"}})
		}
		f, rule := newFlagDays(c), ruleOf("B3")
		all := slices.Collect(f.spells(rule))
		slices.Reverse(all)
		if got, want := f.alerts(rule.id, f.recent(rule)), f.alerts(rule.id, all); got != want {
			t.Fatalf("got %v, want %v, with the spells %v of %v", got, want, f.recent(rule), all)
		}
	})
}

// TestTheFlagsSeeTheTrendThatTheStudyShows holds for any diary.
func TestTheFlagsSeeTheTrendThatTheStudyShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var nights []diary.Night
		for ago := rapid.IntRange(0, 300).Draw(t, "nights"); ago >= 0; ago-- {
			if n := (diary.Night{Date: ends[0].AddDays(-ago), CheckedIn: true}); rapid.IntRange(0, 9).Draw(t, "logged") > 0 {
				n.Cramps = make([]diary.Cramp, rapid.SampledFrom([]int{0, 0, 1, 1 + 200/(ago+20)}).Draw(t, "cramps"))
				nights = append(nights, n)
			}
		}
		f := newFlagDays(caseOf(nights, Case{AsOf: ends[0]}))
		trend := newBook(nights, ends[0], nil).trend(false)
		if got := f.worse(f.asOf()); got != (trend.State == Alert) {
			t.Fatalf("got an alert: %v, and the trend %s", got, trend.State)
		}
	})
}
