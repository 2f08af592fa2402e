package terminal

import (
	"fmt"
	"runtime/debug"

	"calmcalf/ui/nav"
	"calmcalf/ui/terminal/stack"

	tea "github.com/charmbracelet/bubbletea"
)

// Model is a full-screen program: a Bubble Tea model whose frame is shown after each
// Update.
type Model interface {
	tea.Model
	Frame() Frame // its size is not read
	Keep() error  // saves what is not saved yet; called once, at the end
}

// Painted wraps m so that show is called with its frame after each message that changed it;
// the size is that of the window.
func Painted(m Model, show func(Frame)) tea.Model { return &host{model: m, show: show} }

// host sits between Bubble Tea and the program.
type host struct {
	model Model
	first []tea.Msg // handled before the first frame
	last  Frame
	show  func(Frame)
	fail  func(error)    // what a panic becomes; nil lets it pass
	pause func() tea.Msg // gives the terminal to the shell; returns its size once it is back
	claim func() tea.Msg // takes the terminal, whatever became of it; returns its size
}

// suspended is tea.SuspendMsg, which Bubble Tea would handle itself.
type suspended struct{}

// continued is the message that the process was stopped from outside and has continued.
type continued struct{}

// ownSuspend is the filter of Bubble Tea's messages.
func ownSuspend(_ tea.Model, msg tea.Msg) tea.Msg {
	if _, is := msg.(tea.SuspendMsg); is {
		return suspended{}
	}
	return msg
}

func (h *host) Init() tea.Cmd {
	var cmds []tea.Cmd
	h.safely(func() {
		cmds = append(cmds, h.model.Init())
		for _, msg := range h.first {
			cmds = append(cmds, h.update(msg))
		}
		h.look()
	})
	return h.guarded(tea.Batch(cmds...))
}

func (h *host) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	h.safely(func() {
		cmd = h.update(msg)
		h.look()
	})
	return h, h.guarded(cmd)
}

func (h *host) View() string { return "" }

func (h *host) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case suspended:
		if h.pause != nil {
			return tea.Batch(h.again(h.pause()), h.update(tea.ResumeMsg{}))
		}
	case continued:
		return h.again(h.claim())
	case tea.WindowSizeMsg:
		h.last.Width, h.last.Height, h.last.Text = msg.Width, msg.Height, ""
		h.last.Resized++
	}
	_, cmd := h.model.Update(msg)
	return cmd
}

// again redraws everything for a window size, since the shell has written over it.
func (h *host) again(size tea.Msg) tea.Cmd {
	h.last.Text = ""
	return h.update(size)
}

// look shows the frame if it has changed. A program that is ending has none.
func (h *host) look() {
	f := h.model.Frame()
	f.Width, f.Height, f.Resized = h.last.Width, h.last.Height, h.last.Resized
	if f.Text == "" || f.equal(h.last) {
		return
	}
	h.last = f
	h.show(f)
}

func (h *host) safely(do func()) {
	if h.fail != nil {
		defer func() {
			if p := recover(); p != nil {
				h.fail(fault(p))
			}
		}()
	}
	do()
}

// guarded wraps a command so that a panic in it, or in a command that follows from it, ends
// the program cleanly.
func (h *host) guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		stack.Grow()
		h.safely(func() { msg = cmd() })
		several := nav.Commands(msg)
		for i, each := range several {
			several[i] = h.guarded(each)
		}
		return msg
	}
}

// safely runs do, and returns a panic as an error.
func safely(do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fault(p)
		}
	}()
	return do()
}

// fault is a panic as an error, with its stack trace.
func fault(p any) error {
	return fmt.Errorf("calmcalf stopped because of a fault of its own: %v\n%s", p, debug.Stack())
}
