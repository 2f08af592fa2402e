package ui

import (
	"flag"
	"hash/fnv"
	"io"
	"sync/atomic"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/terminal"

	tea "github.com/charmbracelet/bubbletea"
)

// paint shows a frame on an emulated terminal.
func (s *sitting) paint(f terminal.Frame) {
	out := s.painter.Paint(f)
	if f.Width != s.painted.Width() || f.Height != s.painted.Height() {
		s.painted.Reset(f.Width, f.Height)
		s.wanted.Reset(f.Width, f.Height)
	}
	_, _ = s.painted.Write(out)
	s.wanted.Frame(f.Text)
	if differs := s.painted.Differs(s.wanted); differs != "" {
		s.t.Errorf("%s, in the frame\n%s", differs, f.Text)
	}
}

// seen is the program as a terminal shows it: in the colours of a theme, if any. The window
// that tests read has none.
type seen struct {
	*root
	look      *theme.Theme
	still     bool // nothing has happened since the last frame
	unwatched *atomic.Bool
}

func (p *seen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, p.still = msg.(settled); p.still {
		return p, nil
	}
	return p.root.Update(msg)
}

func (p *seen) Frame() terminal.Frame {
	switch {
	case p.still || p.unwatched.Load():
		return terminal.Frame{}
	case p.look != nil:
		day, night := p.deps.Theme, p.deps.Red
		p.SetTheme(*p.look, *p.look)
		defer p.SetTheme(day, night)
	}
	return p.root.Frame()
}

// look is the theme in which a test is shown: over all of them, it is each. It is nil where
// none is asked for.
func (s *sitting) look() *theme.Theme {
	if !*dressedUp {
		return nil
	}
	names := theme.Names()
	h := fnv.New32a()
	_, _ = io.WriteString(h, s.t.Name())
	look := coloured(names[h.Sum32()%uint32(len(names))])
	return &look
}

// dressedUp paints the sessions in their themes, too, which takes as long again; .ci/soak does.
var dressedUp = flag.Bool("coloured", false, "paint the sessions in the colours of a theme, one for each test")
