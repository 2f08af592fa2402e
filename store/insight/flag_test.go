package insight

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// saidNights are nights by how many days they lie before the last: the cramps of each in
// words, with semicolons between them; "" is a night without one.
type saidNights map[int]string

// filled fills the nights from one number of days ago to another.
func filled(from, to int, words string) saidNights {
	s := saidNights{}
	for ago := from; ago <= to; ago++ {
		s[ago] = words
	}
	return s
}

func (s saidNights) with(more saidNights) saidNights {
	all := maps.Clone(s)
	maps.Copy(all, more)
	return all
}

func (s saidNights) without(ago ...int) saidNights {
	all := maps.Clone(s)
	for _, a := range ago {
		delete(all, a)
	}
	return all
}

// nights are those of the diary, oldest first. "open" is a cramp that nobody ended.
func (s saidNights) nights(t *testing.T, asOf diary.Date) []diary.Night {
	t.Helper()
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	var nights []diary.Night
	for _, ago := range slices.Backward(slices.Sorted(maps.Keys(s))) {
		n := diary.Night{Date: asOf.AddDays(-ago), CheckedIn: true}
		for i, words := range strings.FieldsFunc(s[ago], func(r rune) bool { return r == ';' }) {
			words, open := strings.CutSuffix(words, " open")
			c, err := diary.ParseCramp("calf 02:30 "+words, n.Date, berlin)
			if err != nil {
				t.Fatal(err)
			}
			c.ID, c.Open = fmt.Sprintf("%d-%d", ago, i), open
			n.Cramps = append(n.Cramps, c)
		}
		nights = append(nights, n)
	}
	return nights
}

// cramps are so many of a night, in the same words.
func cramps(count int, words string) string { return strings.Repeat(words+";", count) }

// ends are last nights whose windows lie across the end of a month, a leap day, the end
// of a year, and both changes of the clock.
var ends = []diary.Date{{Year: 2026, Month: 3, Day: 5}, {Year: 2026, Month: 4, Day: 2}, {Year: 2026, Month: 10, Day: 30}, {Year: 2024, Month: 3, Day: 3}, {Year: 2027, Month: 1, Day: 4}}

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

// performed puts a session in so many nights from the first on. A night that is not
// stored gets one with the session alone.
func performed(nights []diary.Night, asOf diary.Date, first, count int, id string) []diary.Night {
	for ago := first; ago > first-count; ago-- {
		d := asOf.AddDays(-ago)
		i, there := slices.BinarySearchFunc(nights, d, func(n diary.Night, d diary.Date) int { return n.Date.Compare(d) })
		if !there {
			nights = slices.Insert(nights, i, diary.Night{Date: d})
		}
		nights[i].Sessions = []diary.Session{{Routine: id, Completion: diary.Partial}}
	}
	return nights
}

func TestTheOrderOfFlags(t *testing.T) {
	nights := filled(0, 13, "8 11m woke;5 sore 73h").nights(t, ends[0])
	nights[13].Factors = diary.Factors{diary.Magnesium: {Word: "yes"}}
	c := Case{
		Nights: nights, AsOf: ends[0], Worse: []diary.Date{ends[0]},
		Profile:  diary.Profile{Age: diary.Child, Pregnant: new(true), Conditions: []diary.Condition{"diabetes"}},
		Active:   []diary.Sign{{ID: "no-blood-flow", Rule: "E2", Tier: diary.Emergency}, {ID: "leg-swollen", Rule: "U2", Tier: diary.SameDay}},
		Answered: ends[0].AddDays(-40),
	}
	want := []string{"E2", "U2", "B6", "B4a", "B3", "B1", "B2", "B4b", "B11", "B13", "B15", "P2"}
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

func TestAFlagNamesTheNightsThatCount(t *testing.T) {
	last := ends[0]
	c := Case{Nights: filled(0, 13, "").with(saidNights{1: "8", 3: "7", 6: "9"}).nights(t, last), AsOf: last}
	got := FlagBook{}.Listed(c)
	want := []diary.Date{last.AddDays(-6), last.AddDays(-1)}
	if len(got) != 1 || got[0].On != last.AddDays(-1) || !slices.Equal(got[0].Nights, want) {
		t.Errorf("got %+v, want one of %v", got, want)
	}
}

func TestACrampThatCameTwiceInAMergedJournalIsOne(t *testing.T) {
	nights := saidNights{0: "8"}.nights(t, ends[0])
	c := Case{Nights: append(nights, nights...), AsOf: ends[0]}
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
