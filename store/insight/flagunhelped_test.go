package insight

import "testing"

// TestB5_noDropAfterSixWeeks has the routine from the last 42 nights on, or as given, and
// before it 14 logged nights, or fewer.
func TestB5_noDropAfterSixWeeks(t *testing.T) {
	calm := filled(0, 41, "")
	before := func(count int) saidNights { return filled(42, 55, "").with(saidNights{42: cramps(count, "5")}) }
	now := func(count int) saidNights { return saidNights{3: cramps(count, "5")} }
	first := func(count int) saidNights { return saidNights{38: cramps(count, "5")} }
	for _, c := range []struct {
		at    string
		said  saidNights
		start int // the first routine, in days ago
		done  int // nights with one, from the first on
		holds bool
	}{
		// with a baseline: 14 logged nights before, with 3 cramps
		{"from 8 cramps to 5", calm.with(before(8)).with(now(5)), 41, 42, false},
		{"from 8 to 6, three quarters", calm.with(before(8)).with(now(6)), 41, 42, false},
		{"from 8 to 7", calm.with(before(8)).with(now(7)), 41, 42, true},
		{"2 cramps of 2 now", calm.with(before(3)).with(now(2)), 41, 42, false},
		{"3 cramps of 3 now", calm.with(before(3)).with(now(3)), 41, 42, true},
		{"4 cramps of 4 now", calm.with(before(4)).with(now(4)), 41, 42, true},
		{"41 nights since the first routine", filled(0, 40, "").with(filled(41, 54, "").with(saidNights{41: "5;5;5;5"})).with(now(4)), 40, 41, false},
		{"42 nights", calm.with(before(4)).with(now(4)), 41, 42, true},
		{"43 nights", filled(0, 42, "").with(filled(43, 56, "").with(saidNights{43: "5;5;5;5"})).with(now(4)), 42, 43, true},
		{"the routine on 25 of 42 nights", calm.with(before(4)).with(now(4)), 41, 25, false},
		{"on 26 of 42", calm.with(before(4)).with(now(4)), 41, 26, true},
		{"on 27 of 42", calm.with(before(4)).with(now(4)), 41, 27, true},
		{"the 14 nights before lie apart", calm.with(before(0)).without(44, 46).with(saidNights{60: "5;5", 70: "5;5"}).with(now(4)), 41, 42, true},
		{"the last 14 logged nights lie apart", calm.without(0, 1, 2, 4, 6).with(before(4)).with(saidNights{16: "5;5;5;5"}), 41, 42, true},
		{"a cramp is on the 15th logged night from the last", calm.with(before(4)).with(saidNights{14: "5;5;5;5"}), 41, 42, false},
		{"only 13 nights logged since", filled(0, 12, "").with(before(4)).with(now(4)), 41, 42, false},
		{"14 nights logged since", filled(0, 13, "").with(before(4)).with(now(4)), 41, 42, true},

		// without one: the first 14 logged nights since the start
		{"nothing before, from 8 to 5", calm.with(first(8)).with(now(5)), 41, 42, false},
		{"from 8 to 6, three quarters", calm.with(first(8)).with(now(6)), 41, 42, false},
		{"from 8 to 7", calm.with(first(8)).with(now(7)), 41, 42, true},
		{"2 cramps now", calm.with(first(2)).with(now(2)), 41, 42, false},
		{"3 cramps now", calm.with(first(3)).with(now(3)), 41, 42, true},
		{"3 cramps now, none at first", calm.with(now(3)), 41, 42, true},
		{"13 nights before are none", calm.with(before(9)).without(50).with(first(4)).with(now(4)), 41, 42, true},
		{"14 nights before are a baseline", calm.with(before(9)).with(first(4)).with(now(4)), 41, 42, false},
		{"2 cramps before are none", calm.with(before(2)).with(first(9)).with(now(4)), 41, 42, false},
		{"27 nights logged since", calm.with(first(4)).with(now(4)).without(filled(14, 28, "").ago()...), 41, 42, false},
		{"28 nights logged since", calm.with(first(4)).with(now(4)).without(filled(14, 27, "").ago()...), 41, 42, true},
	} {
		for _, asOf := range ends {
			nights := performed(c.said.nights(t, asOf), asOf, c.start, c.done, "wall")
			if got := holds(caseOf(nights, Case{AsOf: asOf, Acute: []string{"cramp-now"}}), "B5"); got != c.holds {
				t.Errorf("%s, up to %v: got %v, want %v", c.at, asOf, got, c.holds)
			}
		}
	}
	nights := performed(calm.with(before(4)).with(now(4)).nights(t, ends[0]), ends[0], 41, 42, "cramp-now")
	if holds(caseOf(nights, Case{AsOf: ends[0], Acute: []string{"cramp-now"}}), "B5") {
		t.Error("what is done for a cramp that is there is no routine of an evening")
	}
}

// TestB5_theUsualUser starts with the routine on the first night, does it on all of 120,
// and has a cramp every fourth night all the time.
func TestB5_theUsualUser(t *testing.T) {
	for _, asOf := range ends {
		said := filled(0, 119, "")
		for ago := 0; ago < 120; ago += 4 {
			said[ago] = "left 5 3m"
		}
		c := caseOf(performed(said.nights(t, asOf), asOf, 119, 120, "wall"), Case{AsOf: asOf})
		listed := FlagBook{}.Listed(c)
		if len(listed) != 1 || listed[0].ID != "B5" || listed[0].On != asOf.AddDays(-78) {
			t.Errorf("up to %v: got %+v, want B5 from the 42nd night on", asOf, listed)
		}
	}
}

// TestB5_lastsAsLongAsItHolds is silent after 60 nights with the routine: it was done on
// 60 of 100 nights 40 days later, and on fewer than that from the next day on.
func TestB5_lastsAsLongAsItHolds(t *testing.T) {
	for silent, want := range map[int]int{39: 1, 40: 1, 41: 0} {
		asOf := ends[0]
		said := saidNights{}
		for ago := silent; ago < silent+60; ago++ {
			said[ago] = ""
		}
		said[silent+3], said[silent+50] = "5;5;5", "5;5;5"
		c := caseOf(performed(said.nights(t, asOf), asOf, silent+59, 60, "wall"), Case{AsOf: asOf})
		listed := FlagBook{}.Listed(c)
		if len(listed) != want {
			t.Errorf("%d days of silence: got %v", silent, idsOf(listed))
		}
		if want == 1 && listed[0].On != asOf.AddDays(-silent-3) {
			t.Errorf("%d days of silence: got it from %v on", silent, listed[0].On)
		}
	}
}
