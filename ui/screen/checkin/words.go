package checkin

import (
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"

	tea "github.com/charmbracelet/bubbletea"
)

// Whoever writes a cramp in words where keys answer gets a line to write it in, and what its
// first letters answered is taken back.

// pause is the longest one between two letters of a word, of a slow hand.
const pause = 2 * time.Second

// longestWords is more than a few cramps in words need, in characters.
const longestWords = 200

// run is the keys that came without a pause, which may be letters of words.
type run struct {
	text    string
	at      time.Time // the last one came
	yes     bool      // the first one opened the form, by a yes
	opened  bool      // or by a leg
	answers []answer  // of each row before it
	focus   int
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
	if gap := now.Sub(d.run.at); gap < 0 || gap > pause || d.run.text == "" {
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

// write opens the line for words behind a letter or a space that is no key here, and others
// before it, and takes back what those answered. One key alone, or again, is a slip.
func (d *draft) write(key tea.KeyMsg) {
	if digit := strings.ContainsAny(key.String(), "0123456789"); digit || strings.Trim(d.run.text, d.run.text[:1]) == "" {
		return
	}
	for _, a := range d.run.answers {
		*a.row = a.was
	}
	d.Focus = d.run.focus
	d.words.Start(longestWords)
	d.words.Text = d.run.text
	if d.run.yes && !strings.HasPrefix(d.run.text, "ye") {
		d.words.Text = strings.TrimSpace(d.run.text[1:])
	}
}

// describe handles a key of the line for words.
func (m *Model) describe(msg tea.KeyMsg) {
	d := m.draft
	d.words.Key(msg, func(text string) error {
		fields := strings.Fields(text)
		if len(fields) > 1 && strings.EqualFold(fields[0], "yes") {
			fields = fields[1:]
		}
		cramps, err := diary.ParseCramps([]string{strings.Join(fields, " ")}, d.was.Date, d.opened.Location())
		if err == nil {
			d.take(cramps)
		}
		return err
	})
	if opened := d.run.opened; !d.words.Open() {
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
