package form

import (
	"errors"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// survey is a screen with one form: enter saves, r reads, esc leaves.
type survey struct {
	Sheet
	form  Form
	saved []string
	err   error
}

func (s *survey) Init() tea.Cmd { return s.read("left") }

func (s *survey) read(side string) tea.Cmd {
	return s.Read(func() error { return s.err }, func() tea.Cmd {
		s.form.Rows[0].Select(side)
		return nil
	})
}

func (s *survey) Update(msg tea.Msg) tea.Cmd {
	return s.Handle(msg, s.form.Typing(), func(msg tea.KeyMsg) tea.Cmd {
		switch {
		case s.form.Key(msg, NewMoves(s.Theme), 2):
		case msg.Type == tea.KeyEnter:
			return s.Save(func() error {
				s.saved = append(s.saved, s.form.Rows[0].Value())
				return s.err
			}, Saved(func() tea.Cmd { return nav.Go(nav.Home{}) }))
		case msg.Type == tea.KeyEsc:
			return s.LeaveTo(nav.Back{})
		}
		return nil
	})
}

func (s *survey) View() string {
	draw := Rows{Theme: s.Theme, LabelWidth: 8, Width: s.Width}
	rows := make([][]string, len(s.form.Rows))
	for i := range rows {
		rows[i] = s.form.Draw(i, draw, i == s.form.Focus)
	}
	var foot []string
	if s.Asks() {
		foot = s.Question()
	}
	return s.Page("Survey", rows, s.form.Focus, foot)
}

func (s *survey) ShortHelp() []key.Binding  { return nil }
func (s *survey) FullHelp() [][]key.Binding { return nil }
func (s *survey) Answers() []key.Binding    { return nil }

func open(t *testing.T) (*navtest.Desk, *survey) {
	t.Helper()
	s := &survey{form: Form{Rows: []*Row{
		{Choice: Leg("")}, {Choice: Rating("severity", nil), Stays: true}, {Choice: Choice{Label: "note", Chosen: None}, Words: &Entry{}},
	}}}
	s.Sheet = Sheet{Theme: navtest.Plain(theme.Braille), Doubt: "Leave without saving?", Dirty: func() bool { return s.form.Rows[0].Value() != "left" }}
	s.Drafts = NewDrafts(store.At(t.TempDir()+"/journal.db", time.Now), diary.DayForm, func() Left { return Left{} })
	d := &navtest.Desk{T: t}
	d.Sit(s)
	return d, s
}

func TestSheet_dropsStaleReplies(t *testing.T) {
	d, s := open(t)
	slow := s.read("both")
	d.Run(s.Init())
	d.Run(slow)
	d.Sees("left›")
}

func TestSheet_saysWhatCannotBeRead(t *testing.T) {
	d, s := open(t)
	s.err = errors.New("the disk is gone")
	d.Run(s.read("both"))
	d.Went()
	if s.Unread == nil || s.Ready() {
		t.Error("it is ready with nothing read")
	}
	s.err = nil
	d.Run(s.read("both"))
	d.Sees("both›")
	if s.Unread != nil || !s.Ready() {
		t.Error("it is not ready with everything read")
	}
}

func TestSheet_keysWhileSavingAreNoAnswers(t *testing.T) {
	d, s := open(t)
	saving := s.Update(navtest.Key("enter"))
	d.Press("r", "esc")
	if s.MayLeave() {
		t.Error("the program may be left while an answer is being saved")
	}
	d.Went()
	d.Run(saving)
	d.Went(nav.Home{})
	d.Sees("left›")
}

func TestSheet_savesOnceWhenTheProgramEndsAtOnce(t *testing.T) {
	d, s := open(t)
	saving := s.Update(navtest.Key("enter"))
	if err := errors.Join(s.Keep(), s.Keep()); err != nil {
		t.Error(err)
	}
	d.Run(saving)
	if err := s.Keep(); err != nil || len(s.saved) != 1 {
		t.Errorf("got %d saved, %v, want it once", len(s.saved), err)
	}
}

func TestSheet_keepsWhatCannotBeSaved(t *testing.T) {
	d, s := open(t)
	s.err = errors.New("the disk is full")
	d.Press("r", "enter")
	d.Failed()
	d.Sees("right›")
	s.err = nil
	d.Press("enter")
	d.Went(nav.Home{})
}

func TestSheet_asksBeforeAnswersAreLost(t *testing.T) {
	d, s := open(t)
	if !s.MayLeave() {
		t.Error("it asks with nothing to lose")
	}
	d.Press("r", "esc", "z")
	d.Sees("Leave without saving?", "y  leave      n  stay")
	d.Press("n")
	d.SeesNo("Leave without saving?")
	d.Went()
	d.Press("esc", "y")
	d.Went(nav.Back{})
	if s.MayLeave() {
		t.Error("the program may be left with an answer that is not saved")
	}
	d.Press("y")
	d.Went(nav.Quit{})
}

func TestSheet_whatIsPastedIsTextOrNothing(t *testing.T) {
	d, s := open(t)
	d.Run(s.Update(pasted("r")))
	d.Sees("left›")
	d.Press("tab", "tab")
	d.Run(s.Update(pasted("warm\nroom")))
	d.Sees("▸ note  warm room_")
}

func TestForm_goesOnFromRowToRow(t *testing.T) {
	d, s := open(t)
	d.Press("r")
	d.Sees("▸ severity")
	d.Press("1", "0", "up", "up", "up")
	d.Sees("▸ leg", "right›", "‹10›")
	d.Press("left", "left", "end")
	d.Sees("left›", "▸ note")
	if !s.form.Typing() {
		t.Error("letters are no text in the note")
	}
	d.Type("jkhl q!?u")
	d.Sees("jkhl q!?u_")
	d.Press("esc")
	d.Sees("▸ severity", "jkhl q!?u")
	d.Went()
}

func TestPage_alwaysShowsTheRowInFocus(t *testing.T) {
	d, s := open(t)
	for height := 1; height < 12; height++ {
		d.Screen.SetSize(16, height)
		for i, row := range s.form.Rows {
			s.form.Focus = i
			if d.Sees("▸ " + row.Label); height > 3 {
				d.Sees("Survey")
			}
		}
	}
}

// TestForm_aKeyAnswersOneRow holds that the key that answered is one whose repeats count as
// held: where the focus went it means something else.
func TestForm_aKeyAnswersOneRow(t *testing.T) {
	d, s := open(t)
	for _, key := range []string{"r", "7"} {
		d.Press(key)
		if answers := s.form.Answers(); len(answers) != 1 || answers[0].Keys()[0] != key {
			t.Errorf("after %s: got %v", key, answers)
		}
	}
	if d.Press("up"); len(s.form.Answers()) > 0 {
		t.Error("an arrow is an answer")
	}
}
