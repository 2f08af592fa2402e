package profile

import (
	"slices"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// unfinished is what the screen was left with, as it is saved beside the diary: the answers
// that the file does not have, by the keys of their facts.
type unfinished struct {
	Opened time.Time
	Was    map[string][]string // as the file had them; null for no answer
	Says   map[string][]string
}

// unfinished is the draft.
func (m *Model) unfinished() form.Left {
	if m.left != nil { // it waits until the questions are open
		return form.Left{Place: m.place, Draft: *m.left}
	}
	current := m.current()
	mine := changed(m.saved, current)
	if len(mine) == 0 {
		return form.Left{}
	}
	u := unfinished{Opened: m.opened, Was: map[string][]string{}, Says: map[string][]string{}}
	for _, f := range mine {
		u.Was[f.Key], u.Says[f.Key] = f.Answer(m.saved), f.Answer(current)
	}
	place := len(diary.Facts())
	if m.asking() {
		place = m.question.at
	}
	return form.Left{Place: place, Draft: u}
}

// changed are the facts that have another answer in one profile than in the other.
func changed(a, b diary.Profile) []diary.Fact {
	return slices.DeleteFunc(diary.Facts(), func(f diary.Fact) bool { return equal(f.Answer(a), f.Answer(b)) })
}

// equal reports whether two answers are: no answer is not the answer that none applies.
func equal(a, b []string) bool { return slices.Equal(a, b) && (a == nil) == (b == nil) }

// fit leaves out what the file says by now, and reports whether anything remains.
func (u *unfinished) fit(saved diary.Profile) bool {
	for _, f := range diary.Facts() {
		if says, is := u.Says[f.Key]; is && (equal(f.Answer(saved), says) || f.SetAnswer(&diary.Profile{}, says) != nil) {
			delete(u.Says, f.Key)
		}
	}
	return len(u.Says) > 0
}

// since says what was answered otherwise since, of what is answered here.
func (u *unfinished) since(saved diary.Profile) string {
	var says []string
	for _, f := range diary.Facts() {
		if _, is := u.Says[f.Key]; is && !equal(f.Answer(saved), u.Was[f.Key]) {
			says = append(says, Name(f)+": "+f.Describe(saved))
		}
	}
	if len(says) == 0 {
		return ""
	}
	return "Since then, this was saved: " + strings.Join(says, "; ") + "."
}

// offer asks whether to go on with the draft, where there is one.
func (m *Model) offer() {
	left, place := m.left, m.place
	if left == nil {
		return
	}
	m.left = nil
	m.Offer(form.Offer{Opened: left.Opened, Since: left.since(m.saved), GoOn: func() {
		m.opened = left.Opened
		for _, f := range diary.Facts() {
			if says, is := left.Says[f.Key]; is {
				_ = f.SetAnswer(&m.answers, says) // fit has tried it
			}
		}
		if m.state == walking {
			m.walk(place)
			return
		}
		m.list(m.row)
	}}, m.deps.Now())
}
