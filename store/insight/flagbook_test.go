package insight

import (
	"slices"
	"strings"
	"testing"

	"calmcalf/store/diary"
)

// wholeBook has words for every rule.
func wholeBook() FlagBook {
	b := FlagBook{Words: FlagWords{
		Emergency: "Now", SameDay: "Today", Appointment: "An appointment", Pharmacist: "The pharmacist",
		None: "None.", Unseen: "Unseen.", Ask: "Discussed?", Quiet: "Hidden.", Stands: "It stays.", Closing: "Ask.",
	}}
	for _, id := range FlagIDs() {
		b.Flags = append(b.Flags, FlagText{ID: id, Tier: diary.Appointment, Title: id, Say: "Phone {advice}.", Source: "s"})
	}
	return b
}

func TestABookHasWordsForEveryRule(t *testing.T) {
	if err := wholeBook().Check(); err != nil {
		t.Error(err)
	}
	for why, spoil := range map[string]func(*FlagBook){
		`has the tier "E"`:     func(b *FlagBook) { b.Flags[0].Tier = diary.Emergency },
		"has no title":         func(b *FlagBook) { b.Flags[0].Title = "" },
		"no title, say":        func(b *FlagBook) { b.Flags[0].Say = "" },
		"the rules are":        func(b *FlagBook) { b.Flags = b.Flags[1:] },
		"around flags are not": func(b *FlagBook) { b.Words.Closing = "" },
	} {
		b := wholeBook()
		spoil(&b)
		if err := b.Check(); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("got %v, want ... %s ...", err, why)
		}
	}
}

func TestAFlagHasTheWordsOfItsUser(t *testing.T) {
	book := wholeBook()
	listed := book.For(diary.Profile{Country: diary.UnitedKingdom}).Listed(Case{AsOf: ends[0], Profile: diary.Profile{Age: diary.Child}})
	if len(listed) != 1 || listed[0].Text != "Phone 111." || listed[0].Line(book.Words) != "An appointment: B15" {
		t.Errorf("got %+v", listed)
	}
	if book.Flags[0].Say != "Phone {advice}." {
		t.Errorf("the book of everybody says %q now", book.Flags[0].Say)
	}
}

func TestAWarningSignIsShownFirstAndElseWhatIsDue(t *testing.T) {
	sign, quiet, due := Flag{Tier: diary.SameDay}, Flag{Tier: diary.Appointment}, Flag{Tier: diary.Appointment, Alert: true}
	for want, flags := range [][]Flag{{sign, quiet, due}, {quiet, due, due}, {quiet, quiet, due}} {
		if got := (FlagReport{Flags: flags}).Foremost(); got != want {
			t.Errorf("got %d of %v, want %d", got, flags, want)
		}
	}
	if got := (FlagReport{}).Foremost(); got != 0 {
		t.Errorf("got %d of none, want 0", got)
	}
}

func TestTheAlertIsOfTheFirstFlagThatIsDue(t *testing.T) {
	flag := func(title string, tier diary.Tier, due bool) Flag { return Flag{Title: title, Tier: tier, Alert: due} }
	sign := flag("a leg", diary.SameDay, true)
	for want, flags := range map[string][]Flag{
		"":                       nil,
		" +2":                    {sign, flag("one", diary.Appointment, false), flag("two", diary.Appointment, false)},
		"An appointment: two +2": {sign, flag("one", diary.Appointment, false), flag("two", diary.Appointment, true), flag("three", diary.Pharmacist, true)},
		"The pharmacist: one":    {flag("one", diary.Pharmacist, true)},
	} {
		line, others, due := FlagReport{Flags: flags, Words: wholeBook().Words}.Alert()
		if others > 0 {
			line += " +" + string(rune('0'+others))
		}
		if line != want || due != slices.ContainsFunc(flags, func(f Flag) bool { return f.Discussable() && f.Alert }) {
			t.Errorf("got %q, due %v, want %q", line, due, want)
		}
	}
}
