package insight

import (
	"testing"

	"calmcalf/store/diary"
)

// A threshold is one line of the rules in section 11 of the evidence: a diary that is
// just below a number, at it or above it, and whether the rule holds on its last night.
type threshold struct {
	at    string
	said  saidNights
	holds bool
}

// atThresholds holds a rule against its thresholds, with each of the ends.
func atThresholds(t *testing.T, rule string, p diary.Profile, thresholds []threshold) {
	t.Helper()
	for _, c := range thresholds {
		for _, asOf := range ends {
			if got := holds(caseOf(c.said.nights(t, asOf), Case{AsOf: asOf, Profile: p}), rule); got != c.holds {
				t.Errorf("%s, %s, up to %v: got %v, want %v", rule, c.at, asOf, got, c.holds)
			}
		}
	}
}

func TestB1_aCrampNearlyEveryNight(t *testing.T) {
	atThresholds(t, "B1", diary.Profile{}, []threshold{
		{"on 7 of 10 logged nights", filled(0, 6, "5").with(filled(7, 9, "")), false},
		{"on 8 of 10", filled(0, 7, "5").with(filled(8, 9, "")), true},
		{"on 9 of 10", filled(0, 8, "5").with(saidNights{9: ""}), true},
		{"on 11 of 14", filled(0, 10, "5").with(filled(11, 13, "")), false},
		{"on 12 of 14", filled(0, 11, "5").with(filled(12, 13, "")), true},
		{"9 nights logged", filled(0, 8, "5"), false},
		{"10 nights logged, others missing between", filled(0, 13, "5").without(1, 4, 6, 9), true},
		{"the tenth is the 14th night", filled(0, 8, "5").with(saidNights{13: "5"}), true},
		{"the tenth is the 15th night", filled(0, 8, "5").with(saidNights{14: "5"}), false},
	})
}

func TestB2_threeOrMoreAWeek(t *testing.T) {
	weeks := func(now, before int) saidNights {
		return filled(0, 13, "").with(saidNights{2: cramps(now, "5"), 9: cramps(before, "5")})
	}
	atThresholds(t, "B2", diary.Profile{}, []threshold{
		{"2 and 3 cramps", weeks(2, 3), false},
		{"3 and 2", weeks(3, 2), false},
		{"3 and 3", weeks(3, 3), true},
		{"4 and 4", weeks(4, 4), true},
		{"6 in one week", weeks(6, 0), false},
		{"4 nights of the last week logged", weeks(3, 3).without(0, 1, 3), false},
		{"5 nights", weeks(3, 3).without(0, 1), true},
		{"6 nights", weeks(3, 3).without(0), true},
		{"4 nights of the week before", weeks(3, 3).without(7, 8, 10), false},
		{"5 nights of it", weeks(3, 3).without(7, 8), true},
		{"the last night of each week", filled(0, 13, "").with(saidNights{6: "5;5;5", 13: "5;5;5"}), true},
		{"one of the six is a night too old", filled(0, 14, "").with(saidNights{6: "5;5;5", 13: "5;5", 14: "5"}), false},
	})
}

func TestB3_brokenSleep(t *testing.T) {
	atThresholds(t, "B3", diary.Profile{}, []threshold{
		{"woken on 3 nights", saidNights{0: "woke", 5: "woke", 13: "woke"}, false},
		{"on 4", saidNights{0: "woke", 5: "woke", 9: "woke", 13: "woke"}, true},
		{"on 5", filled(0, 4, "woke"), true},
		{"the fourth is the 15th night", saidNights{0: "woke", 5: "woke", 9: "woke", 14: "woke"}, false},
		{"4 times on 3 nights", saidNights{0: "woke;woke", 5: "woke", 9: "woke"}, false},
		{"nobody said whether it woke them", filled(0, 13, "5"), false},
	})
}

func TestB4a_veryPainful(t *testing.T) {
	atThresholds(t, "B4a", diary.Profile{}, []threshold{
		{"8 once", saidNights{3: "8"}, false},
		{"8 and 7", saidNights{0: "8", 13: "7"}, false},
		{"8 and 8", saidNights{0: "8", 13: "8"}, true},
		{"9 and 9", saidNights{0: "9", 13: "9"}, true},
		{"8 and 8 on one night", saidNights{3: "8;8"}, true},
		{"8, and 8 on the 15th night", saidNights{0: "8", 14: "8"}, false},
		{"9 once", saidNights{3: "9"}, false},
		{"10 once", saidNights{3: "10"}, true},
		{"10, 27 days ago", saidNights{0: "", 27: "10"}, true},
		{"10, 28 days ago", saidNights{0: "", 28: "10"}, true},
		{"10, 29 days ago", saidNights{0: "", 29: "10"}, false},
		{"10, 28 days ago, and nothing logged since", saidNights{28: "10"}, true},
		{"nobody rated them", filled(0, 13, "woke"), false},
	})
}

func TestB4b_worseThanTheFortnightBefore(t *testing.T) {
	counts := func(now, before int) saidNights {
		return filled(0, 27, "").with(saidNights{3: cramps(now, "woke"), 17: cramps(before, "woke")})
	}
	of3 := func(before, now string) saidNights {
		return filled(0, 27, "").with(saidNights{1: now, 3: now, 5: now, 15: before, 17: before, 19: before})
	}
	atThresholds(t, "B4b", diary.Profile{}, []threshold{
		{"from 7 cramps to 10, which is not half as many again", counts(10, 7), false},
		{"from 6 to 9", counts(9, 6), true},
		{"from 6 to 10", counts(10, 6), true},
		{"from 4 to 6, which is not three more", counts(6, 4), false},
		{"from 4 to 7", counts(7, 4), true},
		{"from none to 2", counts(2, 0), false},
		{"from none to 3", counts(3, 0), true},
		{"from 6 in 10 logged nights to 9 in 14", counts(9, 6).without(14, 15, 16, 18), false},
		{"from 6 in 14 logged nights to 9 in 10", counts(9, 6).without(0, 1, 2, 4), true},
		{"9 of the last nights logged", counts(9, 6).without(0, 1, 2, 4, 5), false},
		{"9 of those before", counts(9, 3).without(14, 15, 16, 18, 19), false},

		{"5 of 10 and then 6", of3("5", "6"), false},
		{"5 and then one rating short of 7", of3("5", "7").with(saidNights{5: "6"}), false},
		{"5 and then 7", of3("5", "7"), true},
		{"5 and then 8", of3("5", "8"), true},
		{"only two rated now", of3("5", "8").with(saidNights{5: "woke"}), false},
		{"only two rated before", of3("5", "8").with(saidNights{15: "woke"}), false},
		{"10 of each 14 nights logged", of3("5", "7").without(0, 2, 4, 6, 14, 16, 18, 20), true},
		{"9 of the last", of3("5", "7").without(0, 2, 4, 6, 7), false},
		{"9 of those before", of3("5", "7").without(14, 16, 18, 20, 21), false},

		{"2 min 30 s and then 4 min 59 s", of3("2m30s", "4m59s"), false},
		{"2 min 30 s and then 5 min", of3("2m30s", "5m"), true},
		{"2 min and then 4 min 59 s, which is under five", of3("2m", "4m59s"), false},
		{"3 min and then 5 min 59 s", of3("3m", "5m59s"), false},
		{"3 min and then 6 min", of3("3m", "6m"), true},
		{"3 min and then 7 min", of3("3m", "7m"), true},
		{"nothing timed before", of3("5", "6m"), false},
	})
}

// TestB4b_anAlertOfTheTrend holds from one weekly check to the next.
func TestB4b_anAlertOfTheTrend(t *testing.T) {
	for ago, want := range map[int]bool{-1: false, 0: true, 6: true, 7: false} {
		for _, asOf := range ends {
			f := newFlagDays(caseOf(filled(0, 27+ago, "").nights(t, asOf), Case{AsOf: asOf}))
			f.checks = map[int]check{20: {f01: true}, 27: {f01: true}}
			if _, got := ruleOf("B4b").holds(f, f.asOf()); got != want {
				t.Errorf("%d days after the check, up to %v: got %v, want %v", ago, asOf, got, want)
			}
		}
	}
}

func TestB6_overTenMinutes(t *testing.T) {
	atThresholds(t, "B6", diary.Profile{}, []threshold{
		{"9 min 59 s", saidNights{3: "9m59s"}, false},
		{"10 min", saidNights{3: "10m"}, false},
		{"10 min 1 s", saidNights{3: "10m1s"}, true},
		{"not ended", saidNights{3: "11m open"}, false},
		{"27 days ago", saidNights{0: "", 27: "11m"}, true},
		{"28 days ago", saidNights{0: "", 28: "11m"}, true},
		{"29 days ago", saidNights{0: "", 29: "11m"}, false},
		{"28 days ago, and nothing logged since", saidNights{28: "11m"}, true},
	})
}

func TestB11_sore(t *testing.T) {
	atThresholds(t, "B11", diary.Profile{}, []threshold{
		{"23 hours twice", saidNights{0: "sore 23h", 13: "sore 23h"}, false},
		{"24 hours twice", saidNights{0: "sore 24h", 13: "sore 24h"}, false},
		{"24 and 25", saidNights{0: "sore 24h", 13: "sore 25h"}, false},
		{"25 hours twice", saidNights{0: "sore 25h", 13: "sore 25h"}, true},
		{"25 hours once", saidNights{3: "sore 25h"}, false},
		{"25 hours three times", saidNights{0: "sore 25h", 5: "sore 25h", 13: "sore 25h"}, true},
		{"twice on one night", saidNights{3: "sore 25h;sore 25h"}, false},
		{"the second on the 15th night", saidNights{0: "sore 25h", 14: "sore 25h"}, false},
		{"71 hours once", saidNights{3: "sore 71h"}, false},
		{"72 hours once", saidNights{3: "sore 72h"}, false},
		{"73 hours once", saidNights{3: "sore 73h"}, true},
		{"73 hours, 27 days ago", saidNights{0: "", 27: "sore 73h"}, true},
		{"73 hours, 28 days ago", saidNights{0: "", 28: "sore 73h"}, true},
		{"73 hours, 29 days ago", saidNights{0: "", 29: "sore 73h"}, false},
		{"nobody said for how long", filled(0, 13, "sore"), false},
	})
}

func TestB12_aConditionAndACrampEachWeek(t *testing.T) {
	four := saidNights{0: "5", 7: "5", 14: "5", 21: "5"}
	thresholds := []threshold{
		{"one in each of three weeks", four.without(21), false},
		{"one in each of four", four, true},
		{"two in each of four", saidNights{0: "5;5", 7: "5;5", 14: "5;5", 21: "5;5"}, true},
		{"one in each of five", four.with(saidNights{28: "5"}), true},
		{"the last night of each week", saidNights{6: "5", 13: "5", 20: "5", 27: "5"}, true},
		{"the first of them a night too old", saidNights{6: "5", 13: "5", 20: "5", 28: "5"}, false},
		{"a week that nobody logged", filled(0, 27, "5").without(7, 8, 9, 10, 11, 12, 13), false},
	}
	for _, c := range []diary.Condition{"diabetes", "kidney-disease", "dialysis", "liver-disease", "thyroid-disease", "parkinsons", "cancer-treatment"} {
		atThresholds(t, "B12", diary.Profile{Conditions: []diary.Condition{c}}, thresholds)
	}
	atThresholds(t, "B12", diary.Profile{Conditions: []diary.Condition{"arthritis"}}, []threshold{{"a condition without a rule", four, false}})
	atThresholds(t, "B12", diary.Profile{}, []threshold{{"no condition", four, false}})
}

func TestB13_pregnancy(t *testing.T) {
	atThresholds(t, "B13", diary.Profile{Pregnant: new(true)}, []threshold{
		{"1 cramp in 7 nights", saidNights{0: "5"}, false},
		{"2 cramps", saidNights{0: "5", 6: "5"}, true},
		{"3 cramps", saidNights{0: "5;5;5"}, true},
		{"the second on the 8th night", saidNights{0: "5", 7: "5"}, false},
	})
	twice := []threshold{{"2 cramps", saidNights{0: "5", 6: "5"}, false}}
	atThresholds(t, "B13", diary.Profile{Pregnant: new(false)}, twice)
	atThresholds(t, "B13", diary.Profile{}, twice)
}

func TestB15_under16(t *testing.T) {
	for age, want := range map[diary.Age]bool{"": false, diary.Child: true, "16-39": false} {
		atThresholds(t, "B15", diary.Profile{Age: age}, []threshold{{string(age), saidNights{0: ""}, want}, {string(age) + ", nothing logged", saidNights{}, want}})
	}
}

func TestP2_aSupplement(t *testing.T) {
	thinner := diary.Profile{Medicines: []diary.Medicine{diary.BloodThinner}}
	for at, c := range map[string]struct {
		ago     int
		factor  diary.Factor
		word    string
		profile diary.Profile
		want    bool
	}{
		"with a blood thinner, on the 13th night": {12, diary.Magnesium, "yes", thinner, true},
		"on the 14th night":                       {13, diary.Magnesium, "yes", thinner, true},
		"on the 15th night":                       {14, diary.Magnesium, "yes", thinner, false},
		"another supplement while pregnant":       {0, diary.Supplement, "yes", diary.Profile{Pregnant: new(true)}, true},
		"with a kidney disease":                   {0, diary.Supplement, "yes", diary.Profile{Conditions: []diary.Condition{"kidney-disease"}}, true},
		"none of it":                              {0, diary.Magnesium, "no", thinner, false},
		"with nothing that speaks against it":     {0, diary.Magnesium, "yes", diary.Profile{Medicines: []diary.Medicine{diary.Statin}}, false},
	} {
		for _, asOf := range ends {
			nights := saidNights{c.ago: ""}.nights(t, asOf)
			nights[0].Factors = diary.Factors{c.factor: {Word: c.word}}
			if got := holds(caseOf(nights, Case{AsOf: asOf, Profile: c.profile}), "P2"); got != c.want {
				t.Errorf("%s, up to %v: got %v, want %v", at, asOf, got, c.want)
			}
		}
	}
}
