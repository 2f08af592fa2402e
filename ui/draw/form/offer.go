package form

import (
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// offer is the question whether to go on with a draft. No key that answers something on
// the screen answers it, so that nobody who is in a hurry throws a draft away.
type offer struct {
	question string
	goOn     func()
}

// Offer asks whether to go on with what the form was left with, when it was opened at an
// instant. Until that is answered, the draft stays as it is.
func (s *Sheet) Offer(opened, now time.Time, goOn func()) {
	when := opened.Format("15:04")
	if opened.Format(time.DateOnly) != now.Format(time.DateOnly) {
		when = opened.Format(diary.DayDate) + ", " + when
	}
	s.offer = &offer{"You had begun to answer (" + when + "), and nothing of it is saved yet. Go on with it?", goOn}
	s.Drafts.asked[s.Drafts.current().Name] = unanswered
}

// unanswered stands for a draft that was offered, and is no draft itself: whatever the
// answer leads to is written.
const unanswered = "offered"

func (*offer) bindings() []key.Binding {
	return []key.Binding{nav.Bind("enter", "go on", "enter", "g"), nav.Bind("f", "start fresh", "f"), nav.Bind("esc", "back", "esc")}
}

func (s *Sheet) offerKey(msg tea.KeyMsg) tea.Cmd {
	keys, goOn := s.offer.bindings(), s.offer.goOn
	switch {
	case key.Matches(msg, keys[0]):
		s.offer = nil
		goOn()
	case key.Matches(msg, keys[1]):
		s.offer = nil
	case key.Matches(msg, keys[2]):
		return nav.Go(nav.Back{})
	default:
		return nil
	}
	return s.follow(nil)
}
