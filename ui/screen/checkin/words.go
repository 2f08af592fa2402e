package checkin

import (
	"slices"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Whoever writes a cramp in words where keys answer gets a line to write it in, and what its
// first letters answered is undone.

// longestWords is more than a few cramps in words need, in characters.
const longestWords = 200

// run is the keys that came without a pause, which may be letters of words.
type run struct {
	text    string
	at      time.Time // the last one came
	yes     bool      // the first one opened the form, by a yes
	opened  bool      // or by a leg
	strays  int       // keys that are none here
	answers []answer  // of each row before it
	focus   int
	undone  []answer // what its letters answered, taken back for words
}

// answer is what a row says.
type answer struct {
	row *form.Row
	was form.Row
}

// spell follows the keys that may be letters of words.
func (d *draft) spell(key tea.KeyMsg, now time.Time) {
	letter := key.String()
	if d.Typing() || key.Type != tea.KeySpace && key.Type != tea.KeyRunes || key.Alt || strings.ContainsAny(letter, "=+!x") {
		d.run = run{}
		return
	}
	if d.run.text == "" || nav.Paused(now.Sub(d.run.at)) {
		d.run = d.begins()
	}
	d.run.text, d.run.at = d.run.text+letter, now
}

// begins is a run without a key yet.
func (d *draft) begins() run {
	r := run{focus: d.Focus}
	for _, row := range d.Rows {
		r.answers = append(r.answers, answer{row, *row})
	}
	return r
}

// beginnings are words that a sentence about a night has at its beginning.
const beginnings = "yes no none my the in left right both calf calves foot feet thigh toes shin hamstring quad woke sore different cramp slept sleep bad"

// typed is what was typed, without a y that only opened the form.
func (r run) typed() string {
	if r.yes && !strings.HasPrefix(r.text, "ye") {
		return strings.TrimSpace(r.text[1:])
	}
	return r.text
}

// words reports whether a run is of words, and no slip: two of its keys are none here, its last
// letters begin a word, or a space is behind one.
func (r run) words() bool {
	typed := r.typed()
	word := typed[strings.LastIndex(strings.TrimRight(typed, " "), " ")+1:]
	return r.strays > 1 || r.text == "y " || len(word) > 1 && strings.Contains(" "+beginnings+" ", " "+word)
}

// write opens the line for words where a key that is none here shows that they are typed, and
// undoes what their letters answered.
func (d *draft) write(key tea.KeyMsg) {
	if strings.ContainsAny(key.String(), "0123456789") {
		return
	}
	if !d.later(key.String()) {
		d.run.strays++
	}
	if !d.run.words() {
		return
	}
	for _, a := range d.run.answers {
		if a.row.Answered() && !a.was.Answered() {
			d.run.undone = append(d.run.undone, answer{a.row, *a.row})
		}
		*a.row = a.was
	}
	d.Focus = d.run.focus
	d.words.Start(longestWords)
	d.words.Text = d.run.typed()
}

// later reports whether a key answers a question below: whoever presses it has left some out.
func (d *draft) later(key string) bool {
	for _, row := range d.Rows[d.Focus+1:] {
		if slices.ContainsFunc(row.Offered(), func(o form.Option) bool { return o.Key == key }) {
			return true
		}
	}
	return false
}

// describe handles a key of the line for words. Where they are thrown away, what was taken back for
// them comes again: unless it was one answer, which was the first letter of a word.
func (m *Model) describe(msg tea.KeyMsg) {
	d := m.draft
	d.words.Key(msg, func(text string) error {
		fields := strings.Fields(text)
		if len(fields) > 1 && strings.EqualFold(fields[0], "yes") {
			fields = fields[1:]
		}
		cramps, err := diary.ParseCramps([]string{strings.Join(fields, " ")}, d.was.Date, d.opened.Location())
		if err == nil {
			d.run.undone = nil
			d.take(cramps)
		}
		return err
	})
	if opened := d.run.opened; !d.words.Open() {
		if len(d.run.undone) > 1 {
			for _, a := range d.run.undone {
				*a.row = a.was
			}
		}
		d.run = run{}
		if opened && d.page().empty() {
			m.draft = nil
		}
	}
}

// take puts cramps into the form: the first one on the page in view, over what is said there.
func (d *draft) take(cramps []diary.Cramp) {
	for i, c := range cramps {
		if i > 0 || d.page() == nil {
			d.add()
		}
		p := d.page()
		said := newPage(diary.Cramp{}, c)
		for row := range p.rows {
			if said.rows[row].Answered() {
				p.rows[row].Clear()
			}
		}
		p.fill(c)
		p.different = p.different || c.Different
		if !c.At.IsZero() {
			p.was.At = c.At
		}
		if c.WasSore() { // for so many hours, perhaps
			p.was.Sore, p.was.SoreH = c.Sore, c.SoreH
		}
	}
}
