package diary_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// anyCramp draws a cramp as it is described: to the minute, and from an hour on its length, too.
func anyCramp(t *rapid.T) diary.Cramp {
	c := diary.Cramp{
		Side:     rapid.SampledFrom(append(diary.Sides(), "")).Draw(t, "side"),
		Muscle:   rapid.SampledFrom(append(diary.Muscles(), "")).Draw(t, "muscle"),
		Severity: rapid.Ptr(rapid.IntRange(0, diary.MaxSeverity), true).Draw(t, "severity"),
		Woke:     rapid.SampledFrom([]*bool{nil, new(true)}).Draw(t, "woke"),
		Sore:     rapid.Bool().Draw(t, "sore"), Different: rapid.Bool().Draw(t, "different"), Open: rapid.Bool().Draw(t, "open"),
	}
	if hours := rapid.IntRange(0, diary.MaxSoreH).Draw(t, "hours sore"); hours > 0 {
		c.SoreH = &hours
	}
	if seconds := rapid.IntRange(0, 3600).Draw(t, "seconds"); seconds > 0 {
		c.Duration = new(diary.Seconds(time.Duration(seconds) * time.Second))
	}
	if minutes := rapid.IntRange(0, 24*60).Draw(t, "minutes"); minutes > 0 {
		c.At = friday.At(12, 0, time.UTC).Add(time.Duration(minutes-1) * time.Minute)
	}
	return c
}

func TestEveryCrampIsReadAsItIsDescribed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var cramps []diary.Cramp
		for range rapid.IntRange(1, 3).Draw(t, "cramps") {
			cramps = append(cramps, anyCramp(t))
		}
		words := make([]string, len(cramps))
		for i, c := range cramps {
			words[i] = c.String()
		}
		if said := diary.DescribeCramps(cramps); said[0] != "no details" { // else their number is said before
			got, err := diary.ParseCramps([]string{strings.Join(said, "; ")}, friday, time.UTC)
			again := make([]string, len(got))
			for i, c := range got {
				again[i] = c.String()
			}
			if slices.Sort(again); !slices.Equal(again, slices.Sorted(slices.Values(words))) {
				t.Fatalf("%q: got %q, %v", said, again, err)
			}
		}
		for _, args := range [][]string{{strings.Join(words, "; ")}, strings.Fields(strings.Join(words, " ; "))} {
			got, err := diary.ParseCramps(args, friday, time.UTC)
			if diff := cmp.Diff(cramps, got); err != nil || diff != "" {
				t.Fatalf("%q: %v, %s", args, err, diff)
			}
		}
	})
}

func TestEveryPlaceIsReadAsItIsPrinted(t *testing.T) {
	for _, side := range diary.Sides() {
		for _, muscle := range diary.Muscles() {
			want := diary.Cramp{Side: side, Muscle: muscle}
			for _, words := range []string{diary.PlaceName(side, muscle), diary.SideName(side) + " " + muscle.String(), string(muscle) + " " + string(side)} {
				if got, err := diary.ParseCramp(words, friday, time.UTC); err != nil || got != want {
					t.Errorf("%q: got %v, %v, want %v", words, got, err, want)
				}
			}
		}
	}
}

func TestDurationsAndCountsInWords(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 s", 45 * time.Second: "45 s", time.Minute: "1 min", 270 * time.Second: "4 min 30 s",
		time.Hour: "1 h", 7*time.Hour + 5*time.Minute: "7 h 5 min", 59*time.Second + 600*time.Millisecond: "1 min",
	} {
		if got := diary.Minutes(d); got != want {
			t.Errorf("%v: got %q, want %q", d, got, want)
		}
	}
	for n, want := range map[int]string{0: "no cramps", 1: "1 cramp", 2: "2 cramps"} {
		if got := diary.CountCramps(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

func TestDescribeCramps_countsThoseWithoutDetails(t *testing.T) {
	foot := diary.Cramp{Side: routines.Left, Muscle: diary.Foot}
	for _, tt := range []struct {
		cramps []diary.Cramp
		want   []string
	}{
		{nil, nil},
		{[]diary.Cramp{foot, foot}, []string{"left foot", "left foot"}},
		{make([]diary.Cramp, 40), []string{"no details"}},
		{[]diary.Cramp{{}, foot, {}}, []string{"left foot", "2 without details"}},
	} {
		if got := diary.DescribeCramps(tt.cramps); !slices.Equal(got, tt.want) {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
