package insight

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
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

// nights are those of the diary, oldest first. "sore25h" is an hour more than a day,
// "open" a cramp that nobody closed.
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
			n.Cramps = append(n.Cramps, toldCramp(t, fmt.Sprintf("%d-%d", ago, i), words, n.Date, berlin))
		}
		nights = append(nights, n)
	}
	return nights
}

func toldCramp(t *testing.T, id, words string, night diary.Date, zone *time.Location) diary.Cramp {
	t.Helper()
	var hours *int
	var rest []string
	open := false
	for word := range strings.FieldsSeq(words) {
		n, isHours := strings.CutPrefix(strings.TrimSuffix(word, "h"), "sore")
		switch number, err := strconv.Atoi(n); {
		case isHours && err == nil:
			hours = new(number)
		case word == "open":
			open = true
		default:
			rest = append(rest, word)
		}
	}
	c, err := diary.ParseCramp(strings.Join(append(rest, "calf", "02:30"), " "), night, zone)
	if err != nil {
		t.Fatal(err)
	}
	c.ID, c.SoreH, c.Open = id, hours, open
	return c
}

// ends are last nights whose windows lie across the end of a month, a leap day, and
// both changes of the clock.
var ends = []diary.Date{{Year: 2026, Month: 3, Day: 5}, {Year: 2026, Month: 4, Day: 2}, {Year: 2026, Month: 10, Day: 30}, {Year: 2024, Month: 3, Day: 3}, {Year: 2027, Month: 1, Day: 4}}

// idsOf are the ids of what is up, in order.
func idsOf(flags []Flag) []string {
	ids := []string{}
	for _, f := range flags {
		ids = append(ids, f.ID)
	}
	return ids
}

// raises tells whether a rule holds on the last day.
func raises(c Case, id string) bool {
	f := newFlagDays(c)
	_, holds := flagRules()[flagPlace(id)].holds(f, c.AsOf.DaysSince(f.first))
	return holds
}

func TestEachThreshold_justBelowAtAndAbove(t *testing.T) {
	cramps := func(count int, words string) string { return strings.Repeat(words+";", count) }
	weeks := func(now, before int) saidNights {
		return filled(0, 13, "").with(saidNights{2: cramps(now, "5"), 9: cramps(before, "5")})
	}
	ratings := func(before, now string) saidNights {
		return filled(0, 27, "").with(saidNights{1: now, 3: now, 5: now, 15: before, 17: before, 19: before})
	}
	for name, c := range map[string]struct {
		rule string
		said saidNights
		want bool
	}{
		"B1: 8 of 10 logged":                   {"B1", filled(0, 7, "5").with(filled(8, 9, "")), true},
		"B1: 7 of 10 logged":                   {"B1", filled(0, 6, "5").with(filled(7, 9, "")), false},
		"B1: 9 of 10 logged":                   {"B1", filled(0, 8, "5").with(saidNights{9: ""}), true},
		"B1: 11 of 14 logged":                  {"B1", filled(0, 10, "5").with(filled(11, 13, "")), false},
		"B1: 12 of 14 logged":                  {"B1", filled(0, 11, "5").with(filled(12, 13, "")), true},
		"B1: 9 of 9, too few logged":           {"B1", filled(0, 8, "5"), false},
		"B1: 10 of 10, missing nights between": {"B1", filled(0, 13, "5").without(1, 4, 6, 9), true},
		"B1: the tenth is 15 nights ago":       {"B1", filled(0, 8, "5").with(saidNights{14: "5"}), false},

		"B2: 3 and 3":                        {"B2", weeks(3, 3), true},
		"B2: 2 and 3":                        {"B2", weeks(2, 3), false},
		"B2: 3 and 2":                        {"B2", weeks(3, 2), false},
		"B2: 4 and 9":                        {"B2", weeks(4, 9), true},
		"B2: 5 nights of the last logged":    {"B2", weeks(3, 3).without(0, 1), true},
		"B2: 4 nights of the last logged":    {"B2", weeks(3, 3).without(0, 1, 3), false},
		"B2: 4 nights of the other logged":   {"B2", weeks(3, 3).without(7, 8, 10), false},
		"B2: 6 in one week":                  {"B2", weeks(6, 0), false},
		"B2: the first of the week before":   {"B2", filled(0, 13, "").with(saidNights{6: "5;5;5", 7: "5;5;5"}), true},
		"B2: one of them is a night too old": {"B2", filled(0, 14, "").with(saidNights{6: "5;5;5", 13: "5;5", 14: "5"}), false},

		"B3: 3 nights":                 {"B3", saidNights{0: "woke", 5: "woke", 13: "woke"}, false},
		"B3: 4 nights":                 {"B3", saidNights{0: "woke", 5: "woke", 9: "woke", 13: "woke"}, true},
		"B3: 5 nights":                 {"B3", filled(0, 4, "woke"), true},
		"B3: the fourth is too old":    {"B3", saidNights{0: "woke", 5: "woke", 9: "woke", 14: "woke"}, false},
		"B3: 4 times in 3 nights":      {"B3", saidNights{0: "woke;woke", 5: "woke", 9: "woke"}, false},
		"B3: not told whether it woke": {"B3", filled(0, 13, "5"), false},

		"B4a: 8 once":             {"B4a", saidNights{3: "8"}, false},
		"B4a: 9 once":             {"B4a", saidNights{3: "9"}, false},
		"B4a: 8 and 8":            {"B4a", saidNights{0: "8", 13: "8"}, true},
		"B4a: 8 and 8, one night": {"B4a", saidNights{3: "8;8"}, true},
		"B4a: 8 and 7":            {"B4a", saidNights{0: "8", 13: "7"}, false},
		"B4a: 9 and 8, too old":   {"B4a", saidNights{0: "8", 14: "9"}, false},
		"B4a: 10 once":            {"B4a", saidNights{13: "10"}, true},
		"B4a: 10, too old":        {"B4a", saidNights{14: "10"}, false},
		"B4a: not rated":          {"B4a", filled(0, 13, "woke"), false},

		"B4b: 5 and then 7":          {"B4b", ratings("5", "7"), true},
		"B4b: 5 and then 8":          {"B4b", ratings("5", "8"), true},
		"B4b: 5 and then 6":          {"B4b", ratings("5", "6"), false},
		"B4b: just below two points": {"B4b", ratings("5", "7").with(saidNights{5: "6"}), false},
		"B4b: only two were rated":   {"B4b", ratings("5", "8").with(saidNights{5: "woke"}), false},
		"B4b: only two before":       {"B4b", ratings("5", "8").with(saidNights{15: ""}), false},
		"B4b: ten of each logged":    {"B4b", ratings("5", "7").without(0, 2, 4, 6, 14, 16, 18, 20), true},
		"B4b: nine of the last":      {"B4b", ratings("5", "7").without(0, 2, 4, 6, 7), false},
		"B4b: nine of those before":  {"B4b", ratings("5", "7").without(14, 16, 18, 20, 21), false},
		"B4b: 2m30s and then 5m":     {"B4b", ratings("2m30s", "5m"), true},
		"B4b: 2m30s and then 4m59s":  {"B4b", ratings("2m30s", "4m59s"), false},
		"B4b: 2m and then 4m59s":     {"B4b", ratings("2m", "4m59s"), false},
		"B4b: 3m and then 5m59s":     {"B4b", ratings("3m", "5m59s"), false},
		"B4b: 3m and then 6m":        {"B4b", ratings("3m", "6m"), true},
		"B4b: nothing timed before":  {"B4b", ratings("5", "6m"), false},

		"B6: ten minutes":   {"B6", saidNights{3: "10m"}, false},
		"B6: 9m59s":         {"B6", saidNights{3: "9m59s"}, false},
		"B6: 10m1s":         {"B6", saidNights{3: "10m1s"}, true},
		"B6: not closed":    {"B6", saidNights{3: "11m open"}, false},
		"B6: 14 nights ago": {"B6", saidNights{0: "", 13: "11m"}, true},
		"B6: 15 nights ago": {"B6", saidNights{0: "", 14: "11m"}, false},

		"B11: 25 hours once":           {"B11", saidNights{3: "sore25h"}, false},
		"B11: 25 hours twice":          {"B11", saidNights{0: "sore25h", 13: "sore25h"}, true},
		"B11: 24 hours twice":          {"B11", saidNights{0: "sore24h", 13: "sore24h"}, false},
		"B11: 24 and 25 hours":         {"B11", saidNights{0: "sore24h", 13: "sore25h"}, false},
		"B11: twice on one night":      {"B11", saidNights{3: "sore25h;sore25h"}, false},
		"B11: the second is too old":   {"B11", saidNights{0: "sore25h", 14: "sore25h"}, false},
		"B11: 72 hours once":           {"B11", saidNights{3: "sore72h"}, false},
		"B11: 73 hours once":           {"B11", saidNights{3: "sore73h"}, true},
		"B11: sore for hours not told": {"B11", filled(0, 13, "sore"), false},
	} {
		t.Run(name, func(t *testing.T) {
			for _, asOf := range ends {
				if got := raises(Case{Nights: c.said.nights(t, asOf), AsOf: asOf}, c.rule); got != c.want {
					t.Errorf("%v: got %v, want %v", asOf, got, c.want)
				}
			}
		})
	}
}

func TestWhatTheProfileBearsOn(t *testing.T) {
	four := saidNights{0: "5", 7: "5", 14: "5", 21: "5"}
	ill := func(c diary.Condition) diary.Profile { return diary.Profile{Conditions: []diary.Condition{c}} }
	expecting := diary.Profile{Pregnant: new(true)}
	for name, c := range map[string]struct {
		rule    string
		said    saidNights
		profile diary.Profile
		want    bool
	}{
		"B12: one in each of four weeks":    {"B12", four, ill("diabetes"), true},
		"B12: one in each of three":         {"B12", four.without(21), ill("diabetes"), false},
		"B12: two in each":                  {"B12", saidNights{0: "5;5", 7: "5;5", 14: "5;5", 21: "5;5"}, ill("dialysis"), true},
		"B12: on the edges of the weeks":    {"B12", saidNights{6: "5", 13: "5", 20: "5", 27: "5"}, ill("parkinsons"), true},
		"B12: the first of them is too old": {"B12", saidNights{6: "5", 13: "5", 20: "5", 28: "5"}, ill("parkinsons"), false},
		"B12: an illness that has no rule":  {"B12", four, ill("arthritis"), false},
		"B12: no illness told":              {"B12", four, diary.Profile{}, false},
		"B13: two in a week":                {"B13", saidNights{0: "5", 6: "5"}, expecting, true},
		"B13: one in a week":                {"B13", saidNights{0: "5", 7: "5"}, expecting, false},
		"B13: three in a week":              {"B13", saidNights{0: "5;5;5"}, expecting, true},
		"B13: not pregnant":                 {"B13", saidNights{0: "5;5;5"}, diary.Profile{Pregnant: new(false)}, false},
		"B15: under 16":                     {"B15", saidNights{}, diary.Profile{Age: diary.Child}, true},
		"B15: 16 or more":                   {"B15", saidNights{}, diary.Profile{Age: "16-39"}, false},
		"B15: the age was not told":         {"B15", saidNights{}, diary.Profile{}, false},
	} {
		t.Run(name, func(t *testing.T) {
			for _, asOf := range ends {
				if got := raises(Case{Nights: c.said.nights(t, asOf), AsOf: asOf, Profile: c.profile}, c.rule); got != c.want {
					t.Errorf("%v: got %v, want %v", asOf, got, c.want)
				}
			}
		})
	}
}

func TestASupplementIsAskedAbout(t *testing.T) {
	thinner := diary.Profile{Medicines: []diary.Medicine{diary.BloodThinner}}
	for name, c := range map[string]struct {
		ago     int
		factor  diary.Factor
		word    string
		profile diary.Profile
		want    bool
	}{
		"magnesium with a blood thinner":    {13, diary.Magnesium, "yes", thinner, true},
		"a fortnight ago":                   {14, diary.Magnesium, "yes", thinner, false},
		"another supplement while pregnant": {0, diary.Supplement, "yes", diary.Profile{Pregnant: new(true)}, true},
		"with a kidney disease":             {0, diary.Supplement, "yes", diary.Profile{Conditions: []diary.Condition{"kidney-disease"}}, true},
		"none of it":                        {0, diary.Magnesium, "no", thinner, false},
		"with nothing that speaks against":  {0, diary.Magnesium, "yes", diary.Profile{Medicines: []diary.Medicine{diary.Statin}}, false},
	} {
		t.Run(name, func(t *testing.T) {
			nights := saidNights{c.ago: ""}.nights(t, ends[0])
			nights[0].Factors = diary.Factors{c.factor: {Word: c.word}}
			if got := raises(Case{Nights: nights, AsOf: ends[0], Profile: c.profile}, "P2"); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// TestNoDropAfterSixWeeks counts 42 nights from the first routine on, with 4 cramps in
// the 14 nights before it.
func TestNoDropAfterSixWeeks(t *testing.T) {
	before := filled(42, 55, "").with(saidNights{42: "5;5", 55: "5;5"})
	with := func(now saidNights) saidNights { return before.with(filled(0, 41, "")).with(now) }
	for name, c := range map[string]struct {
		said  saidNights
		first int // of the routines, in days ago
		done  int // nights with one, from the first on
		id    string
		want  bool
	}{
		"as many as before":                      {with(saidNights{3: "5;5;5;5"}), 41, 42, "wall", true},
		"exactly three quarters":                 {with(saidNights{3: "5;5;5"}), 41, 42, "wall", false},
		"the routine on 26 of 42 nights":         {with(saidNights{3: "5;5;5;5"}), 41, 26, "wall", true},
		"on 25":                                  {with(saidNights{3: "5;5;5;5"}), 41, 25, "wall", false},
		"for 41 nights only":                     {with(saidNights{3: "5;5;5;5"}).with(saidNights{41: "", 42: "5;5;5"}), 40, 41, "wall", false},
		"three before are enough":                {with(saidNights{3: "5;5;5"}).with(saidNights{42: "5"}), 41, 42, "wall", true},
		"two before are not":                     {with(saidNights{3: "5;5;5"}).with(saidNights{42: ""}), 41, 42, "wall", false},
		"ten of the last logged":                 {with(saidNights{3: "5;5;5;5"}).without(0, 1, 2, 4), 41, 42, "wall", true},
		"nine of the last logged":                {with(saidNights{3: "5;5;5;5"}).without(0, 1, 2, 4, 5), 41, 42, "wall", false},
		"ten before logged":                      {with(saidNights{3: "5;5;5;5;5"}).without(43, 44, 45, 46), 41, 42, "wall", true},
		"nine before logged":                     {with(saidNights{3: "5;5;5;5;5"}).without(43, 44, 45, 46, 47), 41, 42, "wall", false},
		"only with what is for a cramp at night": {with(saidNights{3: "5;5;5;5"}), 41, 42, "cramp-now", false},
	} {
		t.Run(name, func(t *testing.T) {
			for _, asOf := range ends {
				nights := c.said.nights(t, asOf)
				nights = performed(nights, asOf, c.first, c.done, c.id)
				if got := raises(Case{Nights: nights, AsOf: asOf, Acute: []string{"cramp-now"}}, "B5"); got != c.want {
					t.Errorf("%v: got %v, want %v", asOf, got, c.want)
				}
			}
		})
	}
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
