package insight

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"calmcalf/store/diary"
)

func TestEveryTierIsReachedAndSaysNothingThatIsBanned(t *testing.T) {
	routine, factor, trend := map[Tier]string{}, map[Tier]string{}, map[State]string{}
	for _, s := range studies() {
		s.lint(t)
		routine[s.Routine.Tier], trend[s.Trend.State] = s.Routine.Text, s.Trend.Text
		for _, f := range s.Factors {
			factor[f.Tier] = f.Text
		}
	}
	for _, tier := range []Tier{NoCramps, NotEnough, MixedWithTime, ClearFewer, ClearMore, HintFewer, HintMore, NoBigDifference, CannotTell} {
		if routine[tier] == "" {
			t.Errorf("no diary reached %s of the routine", tier)
		}
		t.Logf("%s: %s", tier, routine[tier])
	}
	for _, tier := range []Tier{NotEnough, StandsOutFewer, StandsOutMore, HintFewer, HintMore, CouldBeLuckFewer, CouldBeLuckMore, NoBigDifference, NoClearLink} {
		if factor[tier] == "" {
			t.Errorf("no diary reached %s of a factor", tier)
		}
		t.Logf("%s: %s", tier, factor[tier])
	}
	for _, state := range []State{TrendNotEnough, Steady, Rising, Alert, Falling} {
		if trend[state] == "" {
			t.Errorf("no diary reached %s of the trend", state)
		}
		t.Logf("%s: %s", state, trend[state])
	}
}

func TestTheDetailsAddWhatCouldBeLuck(t *testing.T) {
	for _, s := range studies() {
		short, long := described(s.Describe(false)), described(s.Describe(true))
		for _, f := range s.Factors {
			if s.Logged > 0 && (strings.Contains(short, f.Text) != f.Plain() || !strings.Contains(long, f.Text)) {
				t.Errorf("%s is %s, and described as\n%s", f.Factor, f.Tier, short)
			}
		}
		if s.Logged > 0 && !strings.Contains(short, s.Routine.Text) {
			t.Errorf("no routine in\n%s", short)
		}
	}
}

// TestOneSwitchIsNeverADifference: whoever begins in the middle cannot tell
// the routine from the time of the year.
func TestOneSwitchIsNeverADifference(t *testing.T) {
	for _, nights := range []int{112, 168, 364} {
		for seed := range uint64(60) {
			half := func(_ *rand.Rand, night int) bool { return night >= nights/2 }
			var diaryOf []diary.Night
			for _, n := range (person{base: 1, ratio: 0.5, nights: nights, missing: 0.12, taken: half}).diary(seed) {
				if n.Did() == diary.Partial { // one switch, and no more
					n.Sessions = nil
				}
				if n.Date.DaysSince(day1) >= nights/2 {
					n.Sessions = []diary.Session{{Completion: diary.Full}}
				}
				diaryOf = append(diaryOf, n)
			}
			s := Of(diaryOf, day1.AddDays(nights-1), Options{Peek: true})
			if s.Routine.Tier != MixedWithTime && s.Routine.Tier != NotEnough {
				t.Fatalf("%d nights: %s: %s", nights, s.Routine.Tier, s.Routine.Text)
			}
		}
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestVerdictsStayUntilTheNextWindowCloses(t *testing.T) {
	nights := person{base: 1, ratio: 0.5, nights: 300, missing: 0.1}.diary(4)
	closing := runIn + 8*windowNights // nights after which a window has just closed
	at := Of(nights, day1.AddDays(closing-1), Options{}).Routine
	later := Of(nights, day1.AddDays(closing+26), Options{}).Routine
	if got, want := asJSON(t, later), asJSON(t, at); got != want {
		t.Errorf("within a window the verdict went from\n%s\nto\n%s", want, got)
	}
	s := Of(nights, day1.AddDays(closing+26), Options{})
	if want := day1.AddDays(closing + 28); s.Next != want {
		t.Errorf("the next update is on %v, want %v", s.Next, want)
	}
	peek := Of(nights, day1.AddDays(closing+26), Options{Peek: true})
	if asJSON(t, peek.Routine) == asJSON(t, at) || !strings.Contains(peek.Peeking, "wait for the next update") {
		t.Errorf("a peek shows the same, or does not say that it is one: %q", peek.Peeking)
	}
}

func TestOrderDoublesAndTheFutureChangeNothing(t *testing.T) {
	nights := person{base: 1, ratio: 0.6, nights: 250, missing: 0.1}.diary(9)
	last := day1.AddDays(219)
	want := asJSON(t, Of(nights[:220], last, Options{}))
	mixed := slices.Concat(nights, nights[40:90]) // the end lies in the future, and some nights come twice
	seeded(1).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	if got := asJSON(t, Of(mixed, last, Options{})); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestADiaryThatIsYoungIsNotCalledOneOfRareCramps(t *testing.T) {
	alcohol := diary.Factors{diary.Alcohol: {Number: 1}}
	night := diary.Night{Date: day1, CheckedIn: true, Factors: alcohol, Cramps: crampsDrawn(seeded(1), 0, 40)}
	s := Of([]diary.Night{night}, day1, Options{})
	want := "Not enough nights yet. No nights count yet. The first 14 nights are left out, because people often start a diary when cramps are bad. A comparison needs at least 10 nights with and 10 without the routine, and 10 cramps in all."
	if !strings.HasPrefix(s.Routine.Text, want) {
		t.Errorf("got %q, want %q", s.Routine.Text, want)
	}
	if got, want := s.Factors[0].Text, "Nights with alcohol: not enough yet (0 with, 0 without; about 10 of each are needed)."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var nights []diary.Night
	for i := range 60 {
		nights = append(nights, diary.Night{Date: day1.AddDays(i), CheckedIn: true})
	}
	nights[40].Cramps = crampsDrawn(seeded(1), 40, 1)
	if s := Of(nights, day1.AddDays(59), Options{}); !strings.Contains(s.Routine.Text, "Your cramps are so rare") || strings.Contains(s.Routine.Text, "The first 14 nights") {
		t.Errorf("of 60 nights, got %q", s.Routine.Text)
	}
}

func TestTheDiariesThatAreHardToRead(t *testing.T) {
	plain := func(days, cramps int) diary.Night {
		return diary.Night{Date: day1.AddDays(days), CheckedIn: true, Cramps: crampsDrawn(seeded(1), days, cramps)}
	}
	var zeros, forties []diary.Night
	for i := range 120 {
		zeros = append(zeros, plain(i, 0))
		forties = append(forties, plain(i, 40*(i%2)))
		forties[i].Factors = diary.Factors{diary.Alcohol: {Number: float64(i % 2)}}
	}
	for name, c := range map[string]struct {
		nights []diary.Night
		tier   Tier
	}{
		"none":                     {nil, NotEnough},
		"all zeros":                {zeros, NoCramps},
		"counts of 40, no routine": {forties, NotEnough},
		"years apart":              {[]diary.Night{plain(-4000, 1), plain(0, 2), plain(90, 0)}, NotEnough},
		"only in the future":       {[]diary.Night{plain(400, 1)}, NotEnough},
		"a night without a date":   {[]diary.Night{{CheckedIn: true}}, NotEnough},
	} {
		t.Run(name, func(t *testing.T) {
			s := Of(c.nights, day1.AddDays(120), Options{Peek: true})
			s.lint(t)
			if s.Routine.Tier != c.tier {
				t.Errorf("got %s: %s", s.Routine.Tier, s.Routine.Text)
			}
		})
	}
}

func TestAnAcuteRoutineIsNoEveningsRoutine(t *testing.T) {
	n := diary.Night{Date: day1, CheckedIn: true, Sessions: []diary.Session{{Routine: "cramp-now", Completion: diary.Full}}}
	if got := newBook([]diary.Night{n}, day1, []string{"cramp-now"}).entries[0].completion; got != "" {
		t.Errorf("got %q", got)
	}
}

func BenchmarkStudyOf3650Nights(b *testing.B) {
	nights := person{base: 1, ratio: 0.6, nights: 3650, missing: 0.12}.diary(1)
	for i := range nights {
		f := nights[i].Factors
		f[diary.Sitting], f[diary.Sweat] = diary.Amount{Word: "some"}, diary.Amount{Word: []string{"none", "some", "heavy"}[i%3]}
		f[diary.Position], f[diary.Movement] = diary.Amount{Word: []string{"back", "side"}[i%2]}, diary.Amount{Word: []string{"none", "walk"}[i/2%2]}
	}
	for b.Loop() {
		Of(nights, day1.AddDays(3649), Options{})
	}
}
