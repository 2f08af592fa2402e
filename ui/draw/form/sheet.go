package form

import (
	"errors"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Sheet is what every screen of questions has: a window, one request at a time to the
// journal or a file, and a question before answers are lost. A screen embeds it.
type Sheet struct {
	Theme         theme.Theme
	Width, Height int // of the window, in cells
	Measure       int // the most columns of a line; 0 has no limit

	Confirm nav.Confirm
	Doubt   string      // what is asked before answers are lost: "Leave without saving?"
	Dirty   func() bool // reports whether leaving would lose answers
	Discard func()      // drops them, before the screen is left; may be nil

	Drafts *Drafts // nil where nothing is left unfinished
	offer  *Offer

	Unread   error // why the last read failed, or nil
	requests nav.Pending
	unsaved  func() error // the write that is waited for, or nil
	failed   error        // why the last Answer could not be saved, until the next request
}

// SetSize implements nav.Screen.
func (s *Sheet) SetSize(width, height int) { s.Width, s.Height = width, height }

// SetTheme implements nav.Screen.
func (s *Sheet) SetTheme(t theme.Theme) { s.Theme = t }

// Reading reports whether a read is waited for.
func (s *Sheet) Reading() bool { return s.requests.Waiting() && s.unsaved == nil }

// Saving reports whether a write is waited for.
func (s *Sheet) Saving() bool { return s.unsaved != nil }

// Ready reports whether there is something to answer.
func (s *Sheet) Ready() bool { return s.Unread == nil && !s.requests.Waiting() }

// Read returns the command that reads, outside of Update, and then in it calls done, unless
// something else was asked for meanwhile. An error leaves the sheet Unread.
func (s *Sheet) Read(read func() error, done func() tea.Cmd) tea.Cmd {
	s.Unread, s.offer, s.failed = nil, nil, nil
	return s.ask(read, func(err error) tea.Cmd {
		if s.Unread = err; err != nil {
			return nil
		}
		return done()
	})
}

// Write returns the command that writes, outside of Update, and then in it calls done with
// its error. No key counts until then. The write is made once: by the command, or by Keep
// where the program ends first.
func (s *Sheet) Write(write func() error, done func(error) tea.Cmd) tea.Cmd {
	s.unsaved, s.failed = once(write), nil
	return s.ask(s.unsaved, done)
}

// Answer is Write of an answer that is in no form: leaving would lose it while it can't be saved.
func (s *Sheet) Answer(write func() error, done func(error) tea.Cmd) tea.Cmd {
	return s.Write(write, func(err error) tea.Cmd {
		s.failed = err
		return done(err)
	})
}

// Save is Write of all that the form says, which makes its draft superfluous.
func (s *Sheet) Save(write func() error, done func(error) tea.Cmd) tea.Cmd {
	drop := s.Drafts.drop()
	return s.Write(func() error {
		err := write()
		if err == nil {
			_ = drop() // what remains of it does not fit the record any more
		}
		return err
	}, done)
}

// once makes a write once, however often it is called. Who comes second waits for a channel,
// which tests can see waiting.
func once(write func() error) func() error {
	var err error
	made, turn := false, make(chan struct{}, 1)
	return func() error {
		turn <- struct{}{}
		defer func() { <-turn }()
		if !made {
			err, made = write(), true
		}
		return err
	}
}

// Saved is what follows from a write: done, or a message about its error.
func Saved(done func() tea.Cmd) func(error) tea.Cmd {
	return func(err error) tea.Cmd {
		if err != nil {
			return nav.Go(nav.Fail{Err: err})
		}
		return done()
	}
}

func (s *Sheet) ask(work func() error, done func(error) tea.Cmd) tea.Cmd {
	return s.requests.Do(func() func() tea.Cmd {
		err := work()
		return func() tea.Cmd {
			s.unsaved = nil
			return done(err)
		}
	})
}

// Keep implements nav.Keeper: it finishes the write that is waited for, or saves the draft.
func (s *Sheet) Keep() error {
	switch {
	case s.unsaved != nil:
		err := s.unsaved()
		if err != nil && s.Drafts != nil {
			err = errors.Join(err, s.Drafts.keep())
		}
		return err
	case s.drafts():
		if err := s.Drafts.keep(); err != nil {
			return err
		}
	}
	if s.Dirty() { // which is in the draft, or was asked about
		return nil
	}
	return s.failed
}

// loses reports whether leaving would lose answers: those of a form, or one that could not be
// saved.
func (s *Sheet) loses() bool { return s.failed != nil || s.Dirty() }

// MayLeave implements nav.Guard: where answers would be lost, the screen asks.
func (s *Sheet) MayLeave() bool {
	if s.Saving() {
		return false
	}
	may := !s.loses()
	if !may {
		s.LeaveTo(nav.Quit{})
	}
	return may
}

// LeaveTo returns the command that leaves the screen, or asks first where that would lose
// answers.
func (s *Sheet) LeaveTo(to nav.Msg) tea.Cmd {
	return s.Leave(func() tea.Cmd { return nav.Go(to) })
}

// Leave leaves the answers, for the screen or for something else on it, or asks first
// where that would lose some.
func (s *Sheet) Leave(leave func() tea.Cmd) tea.Cmd {
	if !s.loses() {
		return leave()
	}
	s.Confirm.Ask(s.Doubt, nav.Answer{Label: "leave", Do: func() tea.Cmd {
		var dropped tea.Cmd
		if s.Drafts != nil {
			drop := s.Drafts.drop()
			dropped = func() tea.Msg {
				_ = drop() // tried again by Keep
				return nil
			}
		}
		if s.failed = nil; s.Discard != nil {
			s.Discard()
		}
		return tea.Sequence(dropped, leave()) // who comes back to the screen before looks for drafts
	}}, nav.Answer{Label: "stay"})
	return nil
}

// Handle handles what is the same on every screen of questions, and hands it the other
// keys. What is pasted is text where that is typed, and no answer elsewhere.
func (s *Sheet) Handle(msg tea.Msg, typing bool, press func(tea.KeyMsg) tea.Cmd) tea.Cmd {
	switch msg := msg.(type) {
	case nav.Reply:
		return msg.Handle()
	case tea.KeyMsg:
		switch {
		case s.Saving(), msg.Paste && !typing:
			return nil
		case s.offer != nil:
			return s.offerKey(msg)
		case s.Confirm.Open():
			return s.follow(s.Confirm.Key(msg))
		case typing && len(msg.Runes) == 1 && msg.Type == tea.KeyRunes: // in the middle of a word
			return press(msg)
		}
		return s.follow(press(msg))
	}
	return nil
}

// Draft implements nav.Drafter.
func (s *Sheet) Draft() tea.Cmd { return s.follow(nil) }

// follow adds to what follows from a key that the draft is saved.
func (s *Sheet) follow(cmd tea.Cmd) tea.Cmd {
	if s.Saving() || !s.drafts() {
		return cmd
	}
	return nav.Batch(cmd, s.Drafts.save())
}

// drafts reports whether the draft is to be as the form is now: not while it is not read yet,
// or offered.
func (s *Sheet) drafts() bool {
	return s.Drafts != nil && s.offer == nil && (s.Ready() || s.Drafts.current().Draft != nil)
}
