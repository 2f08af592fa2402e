//go:build unix

package terminal

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"calmcalf/ui/terminal/stack"

	tea "github.com/charmbracelet/bubbletea"
)

// The terminal's modes while the program owns it: the alternate screen; no cursor until a
// frame places it, then an underline, which covers no letter; bracketed paste, focus reports,
// and no wrapping at the last column.
const (
	enter = "\x1b[?1049h\x1b[?25l\x1b[4 q\x1b[?2004h\x1b[?1004h\x1b[?7l"
	leave = endUpdate + resetStyle + "\x1b[?7h\x1b[?1004l\x1b[?2004l\x1b[0 q" + showCursor + "\x1b[?1049l"
)

const (
	patience = time.Second            // so long the end waits for a terminal that takes nothing
	moment   = 200 * time.Millisecond // so long, at most, does the last word take, and a stop
)

// owner owns the terminal during one run.
type owner struct {
	tty     *tty
	input   *input
	writer  *writer
	program *tea.Program
	stop    context.CancelFunc

	mu      sync.Mutex
	failure error // the first one
}

// Run shows a model until it quits, ctx or the terminal ends, or a signal ends the
// program, which is no error; then the model saves what it has to. Whatever happens, the
// terminal is as it was found when Run returns. With ask, the terminal is asked for its
// background, and the model gets the answer as Background, if there is one.
func Run(ctx context.Context, m Model, ask bool) error {
	ctx, uncatch := signal.NotifyContext(ctx, syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM, syscall.SIGQUIT, syscall.SIGABRT)
	defer uncatch() // after what was to be saved: a second signal does not cut that short
	return errors.Join(show(ctx, m, ask), safely(m.Keep))
}

func show(ctx context.Context, m Model, ask bool) (err error) {
	tty, err := openTTY()
	if err != nil {
		return err
	}
	defer tty.close()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	o := &owner{tty: tty, input: newInput(ask), writer: newWriter(tty.out), stop: stop}
	o.input.ended, o.writer.broken = stop, stop
	if err := o.claim(ask); err != nil {
		return err
	}
	done := make(chan struct{})
	defer func() {
		close(done)
		o.release(o.input.drain)
		err = o.failed()
	}()
	o.concurrently(func() { o.input.listen(tty.in) })
	o.run(ctx, m, done)
	return nil
}

// run runs the program while it owns the terminal.
func (o *owner) run(ctx context.Context, m Model, done <-chan struct{}) {
	signals := make(chan os.Signal, 3)
	signal.Notify(signals, syscall.SIGWINCH, syscall.SIGTSTP, syscall.SIGCONT)
	h := &host{model: m, first: []tea.Msg{o.tty.size()}, show: o.writer.show, fail: o.fail, pause: o.pause, claim: o.reclaim}
	o.program = tea.NewProgram(h, tea.WithContext(ctx), tea.WithInput(o.input), tea.WithOutput(io.Discard), tea.WithoutRenderer(),
		tea.WithoutSignalHandler(), tea.WithoutCatchPanics(), tea.WithFilter(ownSuspend))
	o.input.say = func(b Background) { h.first = append(h.first, b) }
	o.input.glance()
	o.input.say = func(b Background) { o.program.Send(b) }
	o.concurrently(func() { o.writer.run(done) })
	o.concurrently(func() { o.watch(signals, done) })
	if _, err := o.program.Run(); err != nil && ctx.Err() == nil {
		o.fail(err)
	}
}

// watch handles changes of the window size, outside requests to suspend, and continuing
// after a stop that was not requested.
func (o *owner) watch(signals chan os.Signal, done <-chan struct{}) {
	defer signal.Stop(signals)
	for {
		select {
		case s := <-signals:
			switch s {
			case syscall.SIGWINCH:
				o.program.Send(o.tty.size())
			case syscall.SIGTSTP:
				o.program.Send(suspended{})
			default:
				o.program.Send(continued{})
			}
		case <-done:
			return
		}
	}
}

// claim takes over the terminal, and makes the next frame a complete one.
func (o *owner) claim(asking bool) error {
	if err := o.tty.raw(); err != nil {
		return err
	}
	o.writer.turn <- struct{}{}
	defer o.writer.done()
	o.writer.away = false
	o.writer.painter.forget()
	begin := enter
	if asking {
		begin = ask + enter
	}
	o.writer.write([]byte(begin))
	return nil
}

// release restores the terminal, calling last before it turns echo on again. Output that
// the terminal has not accepted within a second is dropped.
func (o *owner) release(last func()) {
	late := time.AfterFunc(patience, o.tty.abort)
	if o.writer.hold(patience + moment) {
		o.writer.away = true
		end := leave
		if o.writer.painter.mouse {
			end = ignoreMouse + leave
		}
		if !late.Stop() {
			o.tty.discard()
			end = string(rune(cancel)) + end // of a sequence that was cut off
		}
		late = time.AfterFunc(moment, o.tty.abort)
		o.writer.write([]byte(end))
		o.writer.done()
	}
	late.Stop()
	last()
	o.tty.restore()
}

// pause stops the process until it is continued, with the terminal as the shell needs it.
func (o *owner) pause() tea.Msg {
	o.release(func() {})
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	_ = syscall.Kill(0, syscall.SIGTTOU) // Go gives SIGTSTP, once asked for, its default action no more
	select {
	case <-continued:
	case <-time.After(moment): // nobody is there who could continue it, so it was not stopped
	}
	return o.reclaim()
}

// reclaim takes over the terminal again, and returns the size of its window.
func (o *owner) reclaim() tea.Msg {
	if err := o.claim(false); err != nil {
		o.fail(err)
	}
	return o.tty.size()
}

// fail ends the program with an error.
func (o *owner) fail(err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.failure == nil {
		o.failure = err
	}
	o.stop()
}

func (o *owner) failed() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.failure
}

// concurrently runs do in a goroutine; a panic in it ends the program cleanly.
func (o *owner) concurrently(do func()) {
	go func() {
		defer func() {
			if p := recover(); p != nil {
				o.fail(fault(p))
			}
		}()
		stack.Grow()
		do()
	}()
}
