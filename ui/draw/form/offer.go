package form

import (
	"cmp"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Offer is the question whether to go on with a draft. No key that answers something on
// the screen answers it, so that nobody who is in a hurry throws a draft away.
type Offer struct {
	Opened time.Time // the form that was left
	Since  string    // what was recorded meanwhile, or ""
	GoOn   func()
	Fresh  func() tea.Cmd // nil begins the same form anew
	Begins string         // what Fresh does; "" for nil

	question string
}

// Offer asks whether to go on with what the form was left with. Until that is answered, the
// draft stays as it is.
func (s *Sheet) Offer(o Offer, now time.Time) {
	when := o.Opened.Format("15:04")
	if o.Opened.Format(time.DateOnly) != now.Format(time.DateOnly) {
		when = o.Opened.Format(diary.DayDate) + ", " + when
	}
	o.question = "You started this (" + when + ") but haven't saved it."
	if s.Drafts.open {
		o.question += " It is still open in another window."
	}
	if o.Since != "" {
		o.question += " " + o.Since
	}
	o.question += " Continue?"
	s.offer = &o
	s.Drafts.asked[s.Drafts.current().Name] = unanswered
}

// unanswered stands for a draft that was offered, and is no draft itself: whatever the
// answer leads to is written.
const unanswered = "offered"

func (o *Offer) bindings() []key.Binding {
	return []key.Binding{nav.Bind("enter", "continue", "enter g"), nav.Bind("f", cmp.Or(o.Begins, "start fresh"), "f"), nav.Bind("esc", "back", "esc")}
}

func (s *Sheet) offerKey(msg tea.KeyMsg) tea.Cmd {
	o, keys := s.offer, s.offer.bindings()
	switch {
	case key.Matches(msg, keys[0]):
		s.offer = nil
		o.GoOn()
	case key.Matches(msg, keys[1]):
		s.offer = nil
		if o.Fresh != nil {
			return nav.Batch(s.follow(nil), o.Fresh())
		}
	case key.Matches(msg, keys[2]):
		return nav.Go(nav.Back{})
	default:
		return nil
	}
	return s.follow(nil)
}
