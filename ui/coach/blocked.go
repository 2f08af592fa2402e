package coach

import (
	"calmcalf/store/diary"
)

// signs are the warning signs that stand, as the last look at the journal found
// them.
type signs struct {
	standing []diary.Sign
	words    diary.CheckWords
}

func signsOf(journal Recorder, checklist func() diary.Checklist, tonight diary.Date) (signs, error) {
	list := checklist()
	answer, err := journal.LastSigns(tonight)
	return signs{list.Standing(answer), list.Words}, err
}

// block tells whether one of them speaks against any stretch or massage.
func (s signs) block() bool {
	_, blocks := diary.Blocking(s.standing)
	return blocks
}

// before is what to look for before the first start.
func (s signs) before() string {
	if s.words.Before == "" {
		return ""
	}
	return s.words.Before + " s opens the check."
}

// blockedLines say why there is no start, what to do instead, and how that ends.
func (m *Model) blockedLines() []string {
	t, words := m.deps.Theme, m.signs.words
	width := max(1, min(m.width, aboutMost))
	head, style := words.Today, t.Warn
	if m.signs.standing[0].Tier == diary.Emergency {
		head, style = words.Now, t.Urgent
	}
	lines := append(wrap(style.Bold(true), head, width), "")
	for _, sign := range m.signs.standing {
		lines = append(lines, wrap(t.Strong, sign.Say, width)...)
		lines = append(append(lines, wrap(t.Dim, sign.Ask, width)...), "")
	}
	lines = append(lines, wrap(t.Text, words.Blocked, width)...)
	lines = append(append(lines, wrap(t.Text, words.Ends, width)...), "")
	return append(lines, t.Accent.Render("s")+t.Text.Render("  answer the check again"))
}
