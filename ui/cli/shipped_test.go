package cli

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
)

// promises are words that the program does not say.
var promises = regexp.MustCompile(`(?i)\b(prevents?|cures?|proven|causes|works|you have|do not worry|don't worry|take|stop taking|you are fine|normal)\b`)

// TestWhatIsShippedPromisesNothing reads all words about health as a clinician does.
func TestWhatIsShippedPromisesNothing(t *testing.T) {
	list, book, rules := shipped.Checklist(), shipped.Flags(), shipped.Body()
	w, f := list.Words, book.Words
	texts := []string{
		w.Now, w.Today, w.Blocked, w.Ends, w.Clear, w.Before, w.Likely, w.Unsure, w.Nothing, w.Closing,
		f.Emergency, f.SameDay, f.Appointment, f.Pharmacist, f.None, f.Unseen, f.Ask, f.Quiet, f.Stands, f.Closing,
	}
	for _, s := range list.Signs {
		texts = append(texts, s.Ask, s.Say)
	}
	for _, l := range list.Lookalikes {
		texts = append(append(texts, l.Ask, l.Suggests, l.Say), l.Parts...)
	}
	for _, f := range book.Flags {
		texts = append(texts, f.Title, f.Say, f.Source)
	}
	texts = slices.Concat(texts, slices.Collect(maps.Values(rules.Reasons)), slices.Collect(maps.Values(aboutYou())))
	for _, text := range texts {
		if found := promises.FindString(text); found != "" {
			t.Errorf("%q says %q", text, found)
		}
		if text != theme.Printable(text) || strings.TrimSpace(text) != text {
			t.Errorf("%q is not printed as it is", text)
		}
	}
}

// TestEverySourceIsNamed lets only general advice stand without the key of one.
func TestEverySourceIsNamed(t *testing.T) {
	list, keyed := shipped.Checklist(), regexp.MustCompile(`\[S\d{1,2}\]`)
	for _, s := range list.Signs {
		if !keyed.MatchString(s.Source) && s.ID != "stroke-like" {
			t.Errorf("%s has the source %q", s.ID, s.Source)
		}
	}
	for _, l := range list.Lookalikes {
		if !keyed.MatchString(l.Source) {
			t.Errorf("%s has the source %q", l.ID, l.Source)
		}
	}
}

// TestEveryFlagNamesItsSource lets only a rule of the program's own stand without the
// key of one, and every key is on the page of sources.
func TestEveryFlagNamesItsSource(t *testing.T) {
	sources := string(shippedFile("learn/sources.md"))
	keyed := regexp.MustCompile(`\[(S\d{1,2})\]`)
	for _, f := range shipped.Flags().Flags {
		keys := keyed.FindAllStringSubmatch(f.Source, -1)
		if len(keys) == 0 && f.Source != "calmcalf's own rule" {
			t.Errorf("%s has the source %q", f.ID, f.Source)
		}
		for _, key := range keys {
			if !strings.Contains(sources, "**"+key[1]+"**") {
				t.Errorf("%s names %s, which is not among the sources", f.ID, key[1])
			}
		}
	}
}

func TestAboutYou_saysEverything(t *testing.T) {
	words := aboutYou()
	keys := []string{
		"nothing", "end", "says " + string(diary.PastClot), "says " + string(diary.Child),
		"doubt " + string(diary.LatePregnancy), "doubt " + string(diary.OtherThinner),
		"swollen now", "unclear", "now", "if now", "earlier", "if earlier",
	}
	for _, f := range diary.Facts() {
		keys = append(keys, f.Key)
	}
	for _, c := range routines.Cautions() {
		keys = append(keys, "without "+string(c))
	}
	for _, profile := range []diary.Profile{{Pregnant: new(true)}, {Unsteady: new(true)}, {Muscle: diary.Foot}, {Muscle: diary.Thigh}} {
		id, _ := profile.Routine()
		keys = append(keys, "first "+id)
	}
	for _, key := range keys {
		if words[key] == "" {
			t.Errorf("there are no words for %q", key)
		}
	}
	if len(words) != len(keys) {
		t.Errorf("got %d sentences, want %d", len(words), len(keys))
	}
}

// TestEveryRuleHasItsWords holds the book against the rules B1 to B15 and P1 to P3 of
// the evidence, as far as the journal and the profile can compute them.
func TestEveryRuleHasItsWords(t *testing.T) {
	var got []string
	for _, f := range shipped.Flags().Flags {
		got = append(got, fmt.Sprintf("%s %s", f.ID, f.Tier))
	}
	want := []string{"B6 B", "B4a B", "B3 B", "B1 B", "B2 B", "B4b B", "B5 B", "B11 B", "B12 B", "B13 B", "B15 B", "P2 P"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q,\nwant %q", got, want)
	}
}

// TestEveryRuleIsAskedAboutOnce holds the list against the rules E1 to E4 and U2 to
// U9 of the evidence. U1, a cramp that does not ease, is timed and not asked; three
// rules have an emergency in them, which is one by itself.
func TestEveryRuleIsAskedAboutOnce(t *testing.T) {
	var got []string
	for _, s := range shipped.Checklist().Signs {
		line := fmt.Sprintf("%s %s %s", s.Rule, s.Tier, s.ID)
		if s.Blocks {
			line += " blocks"
		}
		if s.For != "" {
			line += " for " + string(s.For)
		}
		got = append(got, line)
	}
	want := []string{
		"E1 E clot-lung blocks", "E2 E no-blood-flow blocks", "E3 E saddle-numb blocks", "E4 E stroke-like blocks",
		"U5 E confused-after-fluid-loss blocks", "U6 E jaw-or-breathing blocks", "U7 E statin-dark-urine blocks for statin",
		"U2 U leg-swollen blocks", "U3 U new-weakness", "U4 U elsewhere", "U5 U fluid-loss", "U6 U wound-or-poison",
		"U7 U statin-muscle for statin", "U8 U rest-pain", "U9 U quinine-bleed",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q,\nwant %q", got, want)
	}
}

// TestEveryQuestionOfTheEvidenceIsAsked holds the twelve of its section 7.
func TestEveryQuestionOfTheEvidenceIsAsked(t *testing.T) {
	var got []string
	for _, l := range shipped.Checklist().Lookalikes {
		got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s %s %d %s", l.ID, l.Care, l.Topic, len(l.Parts), l.Sign)))
	}
	want := []string{
		"hard-knot ordinary cramps 0", "urge-to-move other cramps 4", "swollen-leg urgent doctor 0 leg-swollen",
		"pain-on-walking doctor doctor 3", "foot-at-rest urgent doctor 3 rest-pain", "one-jerk other cramps 0",
		"toe-flicks other cramps 0", "numb-feet doctor doctor 0", "leaning-forward doctor doctor 0",
		"twitching doctor doctor 0", "not-the-legs urgent doctor 0 elsewhere", "new-medicine doctor supplements 0",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q,\nwant %q", got, want)
	}
}

// TestASignIsShortAndSaysWhomToCall is for a tired reader: a line or two, and a way
// to help in every sentence that a yes calls for.
func TestASignIsShortAndSaysWhomToCall(t *testing.T) {
	short := 0
	for _, s := range shipped.Checklist().Signs {
		if len(s.Ask) > 2*74 {
			t.Errorf("%s asks in %d characters", s.ID, len(s.Ask))
		}
		if s.Short == "" || len(s.Short) > 30 {
			t.Errorf("%s has no name for a list, or one of %d characters", s.ID, len(s.Short))
		}
		if len(s.Ask) <= 76 {
			short++
		}
		want := map[diary.Tier]string{diary.Emergency: "{emergency}", diary.SameDay: "{advice}"}[s.Tier]
		if !strings.Contains(s.Say, want) {
			t.Errorf("%s: %q names no %s", s.ID, s.Say, want)
		}
	}
	if all := len(shipped.Checklist().Signs); short < all-2 {
		t.Errorf("only %d of %d signs are asked in one line", short, all)
	}
}
