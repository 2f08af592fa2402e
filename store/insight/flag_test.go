package insight

import (
	"slices"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// idsOf are the ids of flags, in order.
func idsOf(flags []Flag) []string {
	ids := []string{}
	for _, f := range flags {
		ids = append(ids, f.ID)
	}
	return ids
}

func ruleOf(id string) flagRule {
	return flagRules()[slices.Index(FlagIDs(), id)]
}

// holds reports whether a rule holds on the last day.
func holds(c Case, id string) bool {
	f := newFlagDays(c)
	_, is := ruleOf(id).holds(f, f.asOf())
	return is
}

func TestTheOrderOfFlags(t *testing.T) {
	nights := filled(0, 13, "8 11m woke;5 sore 73h").with(filled(14, 27, "2;2")).nights(t, ends[0])
	nights[27].Factors = diary.Factors{diary.Magnesium: {Word: "yes"}}
	c := caseOf(nights, Case{
		AsOf:     ends[0],
		Profile:  diary.Profile{Age: diary.Child, Pregnant: new(true), Conditions: []diary.Condition{"diabetes"}},
		Active:   []diary.Sign{{ID: "no-blood-flow", Rule: "E2", Tier: diary.Emergency}, {ID: "leg-swollen", Rule: "U2", Tier: diary.SameDay}},
		Answered: ends[0].AddDays(-40),
	})
	want := []string{"E2", "U2", "B6", "B4a", "B3", "B1", "B2", "B4b", "B11", "B12", "B13", "B15", "P2"}
	if got := listed(c); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := idsOf(FlagBook{}.Between(c, ends[0], ends[0])); !slices.Equal(got, want[2:]) {
		t.Errorf("of a period: got %v, want %v", got, want[2:])
	}
	want = []string{"B6", "B4a", "B3", "B1", "B2", "B4b", "B5", "B11", "B12", "B13", "B15", "P2"}
	if got := FlagIDs(); !slices.Equal(got, want) {
		t.Errorf("the rules are in the order %v, want %v", got, want)
	}
}

func TestACrampThatCameTwiceInAMergedJournalIsOne(t *testing.T) {
	nights := saidNights{0: "8"}.nights(t, ends[0])
	c := caseOf(append(nights, nights...), Case{AsOf: ends[0]})
	if got := (FlagBook{}).Listed(c); len(got) > 0 {
		t.Errorf("got %+v of one cramp rated 8", got)
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
