package insight

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"calmcalf/store/diary"
)

// uncertain finds what says that there is no answer.
var uncertain = regexp.MustCompile(`(?i)not enough|can't tell|cannot tell|not compared|no comparison yet|too little`)

// claims find what there is and what is needed, side by side. There is no answer as
// long as one of the parts is less than needed, or all parts together.
var claims = []struct {
	pattern  *regexp.Regexp
	together bool
}{
	{regexp.MustCompile(`about (?P<need>\d+) logged nights in all.*?you have (?P<have>\d+)`), false},
	{regexp.MustCompile(`on (?P<have>\d+) nights? with the routine, (?:no cramps|\d+ cramps?) on (?P<have>\d+) nights? without.*[Aa]t least (?P<need>10) nights with and 10 without the routine`), false},
	{regexp.MustCompile(`(?P<have>\d+) cramps? in all, with and without; (?P<need>\d+) are needed`), false},
	{regexp.MustCompile(`\((?P<have>\d+) with, (?P<have>\d+) without; about (?P<need>\d+) of each are needed`), false},
	{regexp.MustCompile(`\((?P<have>\d+) with, (?P<have>\d+) without; .*about (?P<need>\d+) in all to notice`), true},
	{regexp.MustCompile(`need at least (?P<need>\d+) logged nights in the 4 weeks up to .*? \(you have (?P<have>\d+)\), and (?P<need>\d+) in the 12 weeks before that \(you have (?P<have>\d+)\)`), false},
	{regexp.MustCompile(`(?P<have>\d+) of \d+ rounds done \(at least (?P<need>\d+) are needed\)`), false},
	{regexp.MustCompile(`for (?P<have>\d+)% of the nights with and (?P<have>\d+)% of those without \(at least (?P<need>\d+)% of each is needed\)`), false},
}

// contradiction returns the place where a text says that there is no answer, and
// names as much as it says is needed; "" where there is none. Texts that make a claim
// are counted.
func contradiction(text string, made map[int]int) string {
	if !uncertain.MatchString(text) {
		return ""
	}
	for i, c := range claims {
		for _, match := range c.pattern.FindAllStringSubmatch(text, -1) {
			made[i]++
			var have, need []int
			for at, name := range c.pattern.SubexpNames() {
				n, _ := strconv.Atoi(match[at])
				switch name {
				case "have":
					have = append(have, n)
				case "need":
					need = append(need, n)
				}
			}
			if c.together {
				have = []int{have[0] + have[1]}
			}
			enough := true
			for part, n := range have {
				enough = enough && n >= need[min(part, len(need)-1)]
			}
			if enough {
				return match[0]
			}
		}
	}
	return ""
}

func TestNoTextHasEnoughOfWhatItSaysIsMissing(t *testing.T) {
	if testing.Short() {
		t.Skip("studies hundreds of diaries")
	}
	made, seen := map[int]int{}, map[string]string{}
	parts := []string{
		"more nights in all, with and without the routine, to notice if the routine halved your cramps", "more nights without the routine to", "more nights with the routine to", "to notice if the routine cut your cramps by 30%", "More nights will narrow that down.",
		"you would need about", "At least 10 cramps in all", "There is no comparison yet", "not compared yet", "At least 10 nights with and 10 without the routine are needed",
		"not enough cramps yet", "of each are needed).", "of each are needed, and about", "more than 2 years", "would take about",
		"fall in different months", "With as many on each side",
	}
	check := func(text string) {
		if found := contradiction(text, made); found != "" {
			t.Errorf("%q in %q", found, text)
		}
		for _, part := range parts {
			if strings.Contains(text, part) {
				seen[part] = text
			}
		}
	}
	for _, s := range append(unsettled(), studies()...) {
		for _, text := range s.lines() {
			check(text)
		}
	}
	for _, rounds := range []int{1, 2, 4} {
		for _, share := range []float64{0.1, 0.5, 0.599, 0.65, 1} {
			p := planned(diary.SlowDesign, 4)
			p.Stopped = p.Start.AddDays(rounds*28 - 1)
			check(Analyse(triedDiary(p, 1, 1, share, 2), p.Last(), p, nil).Text)
		}
	}
	for i, c := range claims {
		if made[i] == 0 {
			t.Errorf("no text made the claim %v", c.pattern)
		}
	}
	for _, part := range parts {
		if seen[part] == "" {
			t.Errorf("no text has %q", part)
		}
		t.Log(seen[part])
	}
}

// TestTheNightsOfADiaryAreAccountedForOnce: what counts is what the figures are of,
// and with what is left out it is all there is.
func TestTheNightsOfADiaryAreAccountedForOnce(t *testing.T) {
	for seed := range uint64(20) {
		nights := person{base: 1, ratio: 1, nights: 330, missing: 0.2}.diary(seed)
		for end := 1; end <= len(nights); end += 23 {
			b := newBook(nights, day1.AddDays(end-1), nil)
			for _, peek := range []bool{false, true} {
				r := Of(nights, b.asOf, Options{Peek: peek}).Routine
				to := b.closedWindows() * windowNights
				if peek || r.Tier == NotEnough {
					to = b.days()
				}
				within := r.RR != nil
				a := b.account(to, within)
				if a.nights != a.counted+a.unchecked+a.runIn+a.partly+a.oneKind || a.counted != r.nights() || a.nights > end {
					t.Fatalf("after %d nights, %s of %d: %+v", end, r.Tier, r.nights(), a)
				}
				if r.Partly != "" && !strings.Contains(r.Partly, fmt.Sprintf(": %s, with ", diary.Plural(a.partly, "night"))) {
					t.Fatalf("%d in part, and %q", a.partly, r.Partly)
				}
				if repeated := b.isYoung() && a.unchecked+a.partly == 0; !strings.Contains(r.Text, a.say()) && !repeated {
					t.Fatalf("no %q in %q", a.say(), r.Text)
				}
			}
		}
	}
}

func TestExcludedNightsAreExplained(t *testing.T) {
	night := func(day int, checked bool, did diary.Completion) diary.Night {
		n := diary.Night{Date: day1.AddDays(day), CheckedIn: checked, Cramps: crampsDrawn(seeded(1), day, 1)}
		if did != "" {
			n.Sessions = []diary.Session{{Completion: did}}
		}
		return n
	}
	var nights []diary.Night
	for day := range runIn + 3*windowNights {
		switch window := floorDiv(day-runIn, windowNights); {
		case day%10 == 3:
			nights = append(nights, night(day, false, diary.Full))
		case day%10 == 7:
			nights = append(nights, night(day, true, diary.Partial))
		case window == 1 || day%2 == 0:
			nights = append(nights, night(day, true, diary.Full))
		default:
			nights = append(nights, night(day, true, ""))
		}
	}
	s := Of(nights, day1.AddDays(len(nights)-1), Options{})
	want := "Of your 98 nights up to 7 Apr, 45 count here. Left out: 10 without a check-in, 12 in the first two weeks, 9 with only part of the routine, 22 in months when you did the routine every night or not at all."
	if s.Routine.Excluded != want || !strings.Contains(s.Routine.Text, want) {
		t.Errorf("got %q in %q\nwant %q", s.Routine.Excluded, s.Routine.Text, want)
	}
	want = "88 cramps in 88 logged nights (of 98). That is 7.0 cramps a week; the true rate is probably between 5.5 and 8.8. 10 more nights have a cramp but no check-in, so they do not count."
	if got := strings.Join(s.Describe(false)[1].Lines, " "); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
