package navtest

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Live is a desk at which time passes, in a bubble of testing/synctest: commands run
// concurrently, as in Bubble Tea.
type Live struct {
	Desk
	mu sync.Mutex // of the screen and of Asked
}

// Bubble runs test in a bubble of fake time, and ends the screen like the end of the
// program. The test fails if the screen leaves anything running.
func Bubble(t *testing.T, test func(*Live)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		l := &Live{Desk: Desk{T: t}}
		defer time.Sleep(time.Hour) // ticks outlive the program
		defer func() { _ = l.End() }()
		test(l)
	})
}

// Sit ends an earlier screen, and shows this one in a large window.
func (l *Live) Sit(s nav.Screen) {
	_ = l.End()
	l.mu.Lock()
	l.Screen = s
	s.SetSize(Sizes[0][0], Sizes[0][1])
	cmd := s.Init()
	l.mu.Unlock()
	l.Run(cmd)
}

// Run performs a command and all that follows from it at once.
func (l *Live) Run(cmd tea.Cmd) {
	go l.perform(l.Screen, cmd)
	synctest.Wait()
	l.meet()
}

// meet orders what the test did with the screen before what its commands do next, and
// the other way round: a wait alone tells the race detector nothing.
func (l *Live) meet() {
	l.mu.Lock()
	defer l.mu.Unlock()
}

// Press presses keys in turn, each after everything that followed from the one before.
func (l *Live) Press(keys ...string) {
	for _, name := range keys {
		l.Quickly(name)
	}
}

// Quickly presses keys before anything can follow from them.
func (l *Live) Quickly(keys ...string) {
	var cmds []tea.Cmd
	l.mu.Lock()
	for _, name := range keys {
		cmds = append(cmds, l.Screen.Update(Key(name)))
	}
	l.mu.Unlock()
	l.Run(tea.Batch(cmds...))
}

// Pass lets time pass, and everything happen that is due.
func (l *Live) Pass(d time.Duration) {
	l.meet()
	time.Sleep(d)
	synctest.Wait()
	l.meet()
}

// End ends the program: no message reaches the screen any more, and it saves what it has.
func (l *Live) End() error {
	l.mu.Lock()
	ended := l.Screen
	l.Screen = nil
	l.mu.Unlock()
	if keeper, ok := ended.(nav.Keeper); ok {
		return keeper.Keep()
	}
	return nil
}

// perform runs a command of a screen, in the goroutine of the caller. A screen that is not
// there any more gets no messages.
func (l *Live) perform(s nav.Screen, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, each := range batch {
			go l.perform(s, each)
		}
		return
	}
	for _, each := range nav.Commands(msg) { // of a sequence
		l.perform(s, each)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if asked, ok := msg.(nav.Msg); ok {
		l.Asked = append(l.Asked, asked)
	} else if msg != nil && nav.Commands(msg) == nil && s == l.Screen {
		go l.perform(s, s.Update(msg))
	}
}
