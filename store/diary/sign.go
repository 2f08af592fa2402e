package diary

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/routines"
)

// Tier is how soon a sign, or what the nights show, calls for help.
type Tier string

// Emergency calls for an emergency number now, SameDay for advice today. Either
// fires at one yes, is active until it is answered otherwise, and cannot be put off.
const (
	Emergency Tier = "E"
	SameDay   Tier = "U"
)

// Appointment calls for a doctor without hurry, Pharmacist for the pharmacist or
// whoever prescribes. No sign has them: the nights and the profile do.
const (
	Appointment Tier = "B"
	Pharmacist  Tier = "P"
)

// LegSwollen is the id of the sign that can be a clot which is there now.
const LegSwollen = "leg-swollen"

// Sign is a warning sign that the user is asked about, with what a yes calls for.
type Sign struct {
	ID     string   `toml:"id"`     // "leg-swollen"
	Rule   string   `toml:"rule"`   // of the evidence, section 11: "U2"
	Tier   Tier     `toml:"tier"`   // how soon
	Ask    string   `toml:"ask"`    // what a yes tells
	Say    string   `toml:"say"`    // what a yes calls for
	Blocks bool     `toml:"blocks"` // no stretch and no massage is offered while it is active
	For    Medicine `toml:"for"`    // asked only where this is taken; "" asks everybody
	Source string   `toml:"source"`

	// What an active sign that does not block leaves out, as a caution of the profile
	// would, and whether stretches are to be gentle.
	LeavesOut []routines.Caution `toml:"leaves_out"`
	Gentle    bool               `toml:"gentle"`

	// Earlier is the massage answer of the profile if its UnclearClot was earlier, where
	// that alone is why the sign is active, and otherwise nil.
	Earlier []Concern `toml:"-"`
}

// Signs is an answer to the whole list of warning signs. The last one of the
// journal is the one that holds.
type Signs struct {
	At  time.Time `json:"at"`
	Yes []string  `json:"yes"` // ids; empty: none of them
}

// Check tells what is wrong with an answer, if anything is.
func (s Signs) Check(known []Sign) error {
	for _, id := range s.Yes {
		if !slices.ContainsFunc(known, func(k Sign) bool { return k.ID == id }) {
			return fmt.Errorf("%q is not a warning sign; the words are: %s", id, strings.Join(idsOf(known), ", "))
		}
	}
	if s.At.IsZero() {
		return errors.New("an answer about warning signs has no time")
	}
	return nil
}

func idsOf(signs []Sign) []string {
	ids := make([]string, len(signs))
	for i, s := range signs {
		ids[i] = s.ID
	}
	return ids
}

// AskedOf returns the signs that someone with this profile is asked about: those
// for a medicine only where it is taken, or where it is not known what is.
func AskedOf(all []Sign, p Profile) []Sign {
	return slices.DeleteFunc(slices.Clone(all), func(s Sign) bool {
		return s.For != "" && p.Medicines != nil && !slices.Contains(p.Medicines, s.For)
	})
}

// ActiveSigns returns the signs that were answered with yes, emergencies first. An id
// that is not known, as a newer program may have saved one, is left out.
func ActiveSigns(all []Sign, answer Signs) []Sign {
	active := slices.DeleteFunc(slices.Clone(all), func(s Sign) bool { return !slices.Contains(answer.Yes, s.ID) })
	slices.SortStableFunc(active, func(a, b Sign) int { return strings.Compare(string(a.Tier), string(b.Tier)) })
	return active
}

// Blocking returns the first of these signs that speaks against any stretch or
// massage.
func Blocking(active []Sign) (Sign, bool) {
	i := slices.IndexFunc(active, func(s Sign) bool { return s.Blocks })
	if i < 0 {
		return Sign{}, false
	}
	return active[i], true
}

// signsEvery is how often the warning signs are asked about.
const signsEvery = 7 * 24 * time.Hour

// Due tells whether the warning signs are to be asked about again: a week after the
// last answer, or where there was none, or where that is more than a day ahead, by a
// clock that was wrong then or is now.
func (s Signs) Due(now time.Time) bool {
	since := now.Sub(s.At)
	return since >= signsEvery || since < -24*time.Hour
}
