package insight

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
)

// FlagBook is the words of the flags. As read from its file it suits nobody yet: For adds
// what depends on the user.
type FlagBook struct {
	Flags []FlagText `toml:"flag"`
	Words FlagWords  `toml:"words"`
}

// FlagText is the words of one rule's flag.
type FlagText struct {
	ID     string     `toml:"id"`
	Tier   diary.Tier `toml:"tier"`  // B or P
	Title  string     `toml:"title"` // in a few words
	Say    string     `toml:"say"`
	Source string     `toml:"source"`
}

// FlagWords are the words around flags.
type FlagWords struct {
	Emergency   string `toml:"emergency"` // above a flag of that tier
	SameDay     string `toml:"today"`
	Appointment string `toml:"appointment"`
	Pharmacist  string `toml:"pharmacist"`

	None    string `toml:"none"`    // when none is listed
	Unseen  string `toml:"unseen"`  // what the rules cannot see
	Ask     string `toml:"ask"`     // before a flag is marked as discussed
	Quiet   string `toml:"quiet"`   // after that
	Stands  string `toml:"stands"`  // why a warning sign cannot be hidden
	Closing string `toml:"closing"` // below everything
}

// Above is the line above a flag of a tier.
func (w FlagWords) Above(t diary.Tier) string {
	switch t {
	case diary.Emergency:
		return w.Emergency
	case diary.SameDay:
		return w.SameDay
	case diary.Pharmacist:
		return w.Pharmacist
	default:
		return w.Appointment
	}
}

// For returns the book for one user, with the phone numbers of the country.
func (b FlagBook) For(p diary.Profile) FlagBook {
	b.Flags = slices.Clone(b.Flags)
	for i := range b.Flags {
		b.Flags[i].Say = p.Country.Fill(b.Flags[i].Say)
	}
	return b
}

// FlagIDs returns the ids of all rules, in the order in which flags are shown.
func FlagIDs() []string {
	var ids []string
	for _, r := range flagRules() {
		ids = append(ids, r.id)
	}
	return ids
}

// Check returns an error unless every rule, and nothing else, has its words.
func (b FlagBook) Check() error {
	var ids []string
	for _, f := range b.Flags {
		ids = append(ids, f.ID)
		if f.Tier != diary.Appointment && f.Tier != diary.Pharmacist {
			return fmt.Errorf("flag %q has the tier %q; it is B or P", f.ID, f.Tier)
		}
		if slices.Contains([]string{f.Title, f.Say, f.Source}, "") {
			return fmt.Errorf("flag %q has no title, say or source", f.ID)
		}
	}
	if !slices.Equal(ids, FlagIDs()) {
		return fmt.Errorf("the flags are %v; the rules are %v", ids, FlagIDs())
	}
	w := b.Words
	all := []string{w.Emergency, w.SameDay, w.Appointment, w.Pharmacist, w.None, w.Unseen, w.Ask, w.Quiet, w.Stands, w.Closing}
	if slices.Contains(all, "") {
		return errors.New("the words around flags are not complete")
	}
	return nil
}

// named returns a source without its key in the list of sources, "[S1]".
func named(source string) string {
	before, rest, marked := strings.Cut(source, " [S")
	if !marked {
		return source
	}
	_, after, _ := strings.Cut(rest, "]")
	return before + named(after)
}

// flag returns the flag of a rule, without its days.
func (b FlagBook) flag(id string) Flag {
	for _, f := range b.Flags {
		if f.ID == id {
			return Flag{ID: id, Tier: f.Tier, Title: f.Title, Text: f.Say, Source: named(f.Source)}
		}
	}
	return Flag{ID: id}
}
