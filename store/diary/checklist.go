package diary

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"calmcalf/routines"
)

// Checklist is everything that the self-check asks and says. As read from its file it
// suits nobody yet: For adds what depends on the user.
type Checklist struct {
	Signs      []Sign      `toml:"sign"`     // in the order of the questions
	Lookalikes []Lookalike `toml:"question"` // in the order of the questions
	Unclear    Unclear     `toml:"unclear"`
	Unknown    Sign        `toml:"unknown"` // in place of one that only another release knows
	Words      CheckWords  `toml:"words"`

	profile Profile
}

// CheckWords are the words of the self-check around its questions. {what} is what something
// sounds like.
type CheckWords struct {
	Now     string `toml:"now"`     // above emergencies
	Today   string `toml:"today"`   // above what calls for advice today
	Blocked string `toml:"blocked"` // while no stretch and no massage is offered
	Ends    string `toml:"ends"`    // until when a sign is active
	Clear   string `toml:"clear"`   // when no sign is active
	Weekly  string `toml:"weekly"`  // the list in a line, once a week
	Whom    string `toml:"whom"`    // after what may be no cramp
	Before  string `toml:"before"`  // before the first start of a routine
	Likely  string `toml:"likely"`  // after a yes
	Unsure  string `toml:"unsure"`  // after a "not sure"
	Nothing string `toml:"nothing"` // when nothing fits
	Closing string `toml:"closing"` // below every result
}

// Unclear replaces the words of the sign LegSwollen while only the profile's UnclearClot
// makes it active.
type Unclear struct {
	Ask string `toml:"ask"`
	Say string `toml:"say"` // with the ways to answer which it was
}

// For returns the list for one user, with the phone numbers of the country.
func (c Checklist) For(p Profile) Checklist {
	fill := p.Country.Fill
	c.profile, c.Signs, c.Lookalikes = p, slices.Clone(c.Signs), slices.Clone(c.Lookalikes)
	for i := range c.Signs {
		c.Signs[i].Say = fill(c.Signs[i].Say)
	}
	for i := range c.Lookalikes {
		c.Lookalikes[i].Say = fill(c.Lookalikes[i].Say)
	}
	c.Unclear.Say, c.Unknown.Say = fill(c.Unclear.Say), fill(c.Unknown.Say)
	return c
}

// Active returns the signs that are active after an answer, emergencies first. LegSwollen
// is active while the profile has UnclearClot, and Unknown with an id that is not in the list.
func (c Checklist) Active(answer Signs) []Sign {
	signs := c.With(answer)
	if !c.profile.Unclear() || slices.Contains(answer.Yes, LegSwollen) {
		return ActiveSigns(signs, answer)
	}
	for i := range signs {
		if signs[i].ID == LegSwollen {
			signs[i].Ask, signs[i].Say, signs[i].Earlier = c.Unclear.Ask, c.Unclear.Say, c.profile.Cleared().Massage
		}
	}
	answer.Yes = append(slices.Clone(answer.Yes), LegSwollen)
	return ActiveSigns(signs, answer)
}

// With returns the signs, and Unknown where an answer has an id that is not among them.
func (c Checklist) With(answer Signs) []Sign {
	signs := slices.Clone(c.Signs)
	for _, id := range answer.Yes {
		if _, known := find(c.Signs, func(s Sign) bool { return s.ID == id }); !known {
			c.Unknown.ID = id
			return append(signs, c.Unknown)
		}
	}
	return signs
}

// Settle saves the profile without its UnclearClot where a saved answer decides which of
// the two it was: with LegSwollen it is now, and the journal has it; otherwise it was
// earlier. An answer with an emergency may have ended before the question about the leg,
// and without LegSwollen decides nothing. While the profile can't be saved, the sign stays
// active.
func (c Checklist) Settle(answer Signs, save func(Profile) error) error {
	emergency := func(s Sign) bool { return s.Tier == Emergency }
	silent := !slices.Contains(answer.Yes, LegSwollen) && slices.ContainsFunc(ActiveSigns(c.Signs, answer), emergency)
	if !c.profile.Unclear() || silent {
		return nil
	}
	if err := save(c.profile.Cleared()); err != nil {
		return fmt.Errorf("your answer is saved, but your profile still says \"a clot\", so the warning sign stays: %w", err)
	}
	return nil
}

// LeftCheck is a check of the warning signs that was left before it was saved.
type LeftCheck struct {
	Opened time.Time
	Tier   Tier
	Marks  []string // the ids of the marked signs
}

// Standing is the last answer with what was marked since: until the check is finished, a marked
// sign counts.
func (c LeftCheck) Standing(last Signs) Signs {
	if !last.At.After(c.Opened) {
		last.Yes = slices.Concat(last.Yes, c.Marks)
	}
	return last
}

// Asked returns the signs of a tier that this user is asked about: those for a medicine only
// with that medicine, or without an answer about medicines. Active ones are always asked, or
// nobody could withdraw them.
func (c Checklist) Asked(tier Tier, answer Signs) []Sign {
	active, medicines := c.Active(answer), c.profile.Medicines
	return slices.DeleteFunc(slices.Clone(c.Signs), func(s Sign) bool {
		applies := s.For == "" || medicines == nil || slices.Contains(medicines, s.For)
		return s.Tier != tier || !applies && !slices.ContainsFunc(active, func(a Sign) bool { return a.ID == s.ID })
	})
}

// Check returns an error unless the list is complete and its ids and references exist.
func (c Checklist) Check() error {
	if len(c.Signs) == 0 || len(c.Lookalikes) == 0 {
		return errors.New("a self-check without signs or without questions")
	}
	unknown := func(c routines.Caution) bool { return !slices.Contains(routines.Cautions(), c) }
	signs, questions := map[string]bool{"": true}, map[string]bool{"": true}
	for _, s := range c.Signs {
		switch {
		case signs[s.ID]:
			return fmt.Errorf("sign %q has no id of its own", s.ID)
		case s.Tier != Emergency && s.Tier != SameDay:
			return fmt.Errorf("sign %q has the tier %q; it is E or U", s.ID, s.Tier)
		case slices.Contains([]string{s.Rule, s.Ask, s.Say, s.Source}, ""):
			return fmt.Errorf("sign %q has no rule, ask, say or source", s.ID)
		case s.For != "" && !slices.Contains(Medicines(), s.For):
			return fmt.Errorf("sign %q is for %q, which is no medicine", s.ID, s.For)
		case slices.ContainsFunc(s.LeavesOut, unknown):
			return fmt.Errorf("sign %q leaves out %v, and the cautions are %v", s.ID, s.LeavesOut, routines.Cautions())
		}
		signs[s.ID] = true
	}
	for _, l := range c.Lookalikes {
		switch {
		case questions[l.ID]:
			return fmt.Errorf("question %q has no id of its own", l.ID)
		case !slices.Contains(Cares(), l.Care):
			return fmt.Errorf("question %q has the care %q; it is one of %v", l.ID, l.Care, Cares())
		case !signs[l.Sign]:
			return fmt.Errorf("question %q names the sign %q, which there is not", l.ID, l.Sign)
		case slices.Contains([]string{l.Ask, l.Suggests, l.Say, l.Topic, l.Source}, ""):
			return fmt.Errorf("question %q has no ask, suggests, say, topic or source", l.ID)
		}
		questions[l.ID] = true
	}
	w := c.Words
	if slices.Contains([]string{
		c.Unclear.Ask, c.Unclear.Say, c.Unknown.Ask, c.Unknown.Say,
		w.Now, w.Today, w.Blocked, w.Ends, w.Clear, w.Weekly, w.Before, w.Likely, w.Unsure, w.Nothing, w.Closing,
	}, "") {
		return errors.New("the words of the self-check are not complete")
	}
	return nil
}
