package diary

import (
	"slices"
	"strings"
)

// Care is the urgency of the page that an answer leads to.
type Care string

// The cares, the least urgent first.
const (
	OrdinaryCare Care = "ordinary" // an ordinary cramp
	OtherCare    Care = "other"    // something else than a cramp
	DoctorCare   Care = "doctor"   // to be seen by a doctor
	UrgentCare   Care = "urgent"   // today
)

// Cares returns every Care, the least urgent first.
func Cares() []Care { return []Care{OrdinaryCare, OtherCare, DoctorCare, UrgentCare} }

// Lookalike is a question about something that can pass for an ordinary cramp, or
// about that itself.
type Lookalike struct {
	ID       string   `toml:"id"`       // "urge-to-move"
	Ask      string   `toml:"ask"`      // the question
	Parts    []string `toml:"parts"`    // what it asks about, a line each
	Suggests string   `toml:"suggests"` // what a yes sounds like: "restless legs"
	Say      string   `toml:"say"`      // what to do then
	Care     Care     `toml:"care"`
	Sign     string   `toml:"sign"`  // the id of the warning sign that a yes also is, or ""
	Topic    string   `toml:"topic"` // the page to read
	Source   string   `toml:"source"`
}

// Reply answers one question. What was not answered is Unsure.
type Reply int

// The replies.
const (
	Unsure Reply = iota
	Yes
	No
)

// Finding is what the replies sound most like: the questions that lead to the most urgent
// page. Without a Care nothing fits.
type Finding struct {
	Care   Care
	Likely []Lookalike // answered with yes
	Unsure []Lookalike // not sure
}

// Weigh returns the finding of the most urgent page that a reply leads to. Doubt goes to the
// safer side: Unsure counts as a yes, except about an ordinary cramp, where it counts as a no.
// The rule is that of the evidence, section 7.
func Weigh(all []Lookalike, replies map[string]Reply) Finding {
	var f Finding
	for _, l := range all {
		reply := replies[l.ID]
		if reply == No || reply == Unsure && l.Care == OrdinaryCare {
			continue
		}
		switch urgency := slices.Index(Cares(), l.Care) - slices.Index(Cares(), f.Care); {
		case urgency > 0:
			f = Finding{Care: l.Care}
		case urgency < 0:
			continue
		}
		if reply == Yes {
			f.Likely = append(f.Likely, l)
		} else {
			f.Unsure = append(f.Unsure, l)
		}
	}
	return f
}

// Leads returns the questions that the finding is based on: those answered with yes, or
// where there are none the unsure ones.
func (f Finding) Leads() []Lookalike {
	if len(f.Likely) > 0 {
		return f.Likely
	}
	return f.Unsure
}

// Topic returns the page to read; where nothing fits, the one about doctors.
func (f Finding) Topic() string {
	for _, l := range f.Leads() {
		return l.Topic
	}
	return "doctor"
}

// Describe returns the finding in words: what it sounds like, and what to do.
func (f Finding) Describe(words CheckWords) (sounds string, say []string) {
	if f.Care == "" {
		return words.Nothing, nil
	}
	var what []string
	for _, l := range f.Leads() {
		what = append(what, l.Suggests)
		if !slices.Contains(say, l.Say) {
			say = append(say, l.Say)
		}
	}
	sounds = words.Unsure
	if len(f.Likely) > 0 {
		sounds = words.Likely
	}
	return strings.ReplaceAll(sounds, "{what}", either(what)), say
}
