package diary

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"calmcalf/routines"
)

// Tier is how soon a sign or a flag calls for help.
type Tier string

// Emergency calls for an emergency number now, SameDay for advice today. A sign of either is
// active from one yes until another answer, and cannot be hidden.
const (
	Emergency Tier = "E"
	SameDay   Tier = "U"
)

// Appointment calls for a doctor without hurry, Pharmacist for the pharmacist or the
// prescriber. They are tiers of flags, never of signs.
const (
	Appointment Tier = "B"
	Pharmacist  Tier = "P"
)

// LegSwollen is the id of the sign that can be a clot now.
const LegSwollen = "leg-swollen"

// Sign is a warning sign that the user is asked about.
type Sign struct {
	ID     string   `toml:"id"`     // "leg-swollen"
	Rule   string   `toml:"rule"`   // of the evidence, section 11: "U2"
	Tier   Tier     `toml:"tier"`   // Emergency or SameDay
	Ask    string   `toml:"ask"`    // the question
	Short  string   `toml:"short"`  // its name in a list
	Say    string   `toml:"say"`    // what to do after a yes
	Blocks bool     `toml:"blocks"` // no stretch and no massage is offered while it is active
	For    Medicine `toml:"for"`    // asked only with this medicine; "" asks everybody
	Source string   `toml:"source"`

	// What an active sign that does not block leaves out, as a caution of the profile would,
	// and whether stretches should be gentle.
	LeavesOut []routines.Caution `toml:"leaves_out"`
	Gentle    bool               `toml:"gentle"`

	// Earlier is the massage answer of the profile if its UnclearClot was earlier, where that
	// alone makes the sign active, and otherwise nil.
	Earlier []Concern `toml:"-"`
}

// InSentence returns what the user is asked about as a part of a sentence.
func (s Sign) InSentence() string { return strings.ToLower(s.Ask[:1]) + s.Ask[1:] }

// Signs is an answer to the whole list of warning signs. The last one of the journal is
// valid.
type Signs struct {
	At  time.Time `json:"at"`
	Yes []string  `json:"yes"` // ids; empty: none of them
}

// Check returns an error unless the answer has a time, and only known signs.
func (s Signs) Check(known []Sign) error {
	ids := make([]string, len(known))
	for i, sign := range known {
		ids[i] = sign.ID
	}
	for _, id := range s.Yes {
		if !slices.Contains(ids, id) {
			return fmt.Errorf("%q is not a warning sign; choose from: %s", id, strings.Join(ids, ", "))
		}
	}
	if s.At.IsZero() {
		return errors.New("an answer about warning signs has no time")
	}
	return nil
}

// ActiveSigns returns the signs that were answered with yes, emergencies first. Ids that are
// not among all are ignored.
func ActiveSigns(all []Sign, answer Signs) []Sign {
	active := slices.DeleteFunc(slices.Clone(all), func(s Sign) bool { return !slices.Contains(answer.Yes, s.ID) })
	sort.SliceStable(active, func(i, j int) bool { return active[i].Tier < active[j].Tier })
	return active
}

// Blocking returns the first of these signs that rules out any stretch or massage, and
// reports whether there is one.
func Blocking(active []Sign) (Sign, bool) {
	return find(active, func(s Sign) bool { return s.Blocks })
}

// signsEvery is how often the warning signs are asked about.
const signsEvery = 7 * 24 * time.Hour

// ErrSigns refuses to replace an answer about warning signs that nobody has seen.
var ErrSigns = errors.New("the warning signs have been answered in another window in the meantime: look at that answer first")

// Due reports whether it is time to ask about the warning signs: a week after the last
// answer, or without one, or where that is more than a day ahead, by a clock that was wrong
// then or is now.
func (s Signs) Due(now time.Time) bool {
	since := now.Sub(s.At)
	return since >= signsEvery || since < -24*time.Hour
}
