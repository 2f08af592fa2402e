package profile

import (
	"slices"

	"calmcalf/store/diary"
)

// Words are the sentences about the body that the screen says, from the page that
// is shipped: why a fact is asked, by its key; "says WORD" for an answer, "doubt NAME"
// for two that contradict each other, "first ID" and "without CAUTION" for what
// changes, "nothing" and "end"; and those about a clot.
type Words map[string]string

// Says are the sentences that the answers call for, with the country's numbers.
func (w Words) Says(p diary.Profile) []string {
	var says []string
	for _, f := range diary.Facts() {
		says = append(says, w.says(f, f.Answer(p), p.Country)...)
	}
	return says
}

func (w Words) says(f diary.Fact, answer []string, country diary.Country) []string {
	var says []string
	for _, word := range answer {
		if text, ok := w["says "+word]; ok && slices.Contains(f.Words, word) {
			says = append(says, country.Fill(text))
		}
	}
	return says
}

// Doubts are the sentences that say what contradicts itself in the profile.
func (w Words) Doubts(p diary.Profile) []string {
	var doubts []string
	for _, d := range p.Doubts() {
		doubts = append(doubts, w["doubt "+string(d)])
	}
	return doubts
}

// Changes are the sentences that say what the profile changes.
func (w Words) Changes(p diary.Profile) []string {
	var changes []string
	if id, _ := p.Routine(); id != "" {
		changes = append(changes, w["first "+id])
	}
	for _, c := range p.Cautions() {
		changes = append(changes, w["without "+string(c)])
	}
	if len(changes) == 0 {
		changes = []string{w["nothing"]}
	}
	return changes
}

// massage is the key of the fact about massage.
const massage = "massage"

// Name says what a fact is about, in a word or two.
func Name(f diary.Fact) string {
	switch f.Key {
	case "muscle":
		return "cramps"
	default:
		return f.Key
	}
}

// What the screen says itself.
const (
	wordsTitle  = "About you"
	wordsSaved  = "Saved."
	wordsCheck  = "Saved. Next comes a short check for warning signs. To skip it, press esc."
	wordsFree   = "Every question is optional. Your answers stay on this computer."
	wordsSigns  = "Press w for the warning signs."
	wordsNone   = "No answer yet."
	wordsBroken = "Your profile can't be read. Until it can, anything that may be unsafe for you is left out."
	wordsAnew   = "Start a new one? The old file is kept as profile.toml.broken."
)

// Asked is the question about a fact.
// It has too many callers to be inlined.
//
//go:noinline
func Asked(f diary.Fact) string {
	return map[string]string{
		"muscle":     "Where do you mostly get cramps?",
		"unsteady":   "Are you unsteady on your feet, or have you fallen recently?",
		"massage":    "Do any of these apply to you?",
		"age":        "How old are you?",
		"pregnant":   "Are you pregnant?",
		"medicines":  "Which of these medicines do you use?",
		"conditions": "Has a doctor told you that you have any of these?",
		"country":    "Where do you live?",
	}[f.Key]
}
