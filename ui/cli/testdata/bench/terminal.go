package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/creack/pty"
)

// never is the delay of a terminal that does not answer.
const never = -1

// terminal is a program on a terminal of its own.
type terminal struct {
	cmd    *exec.Cmd
	tty    *os.File
	answer time.Duration
	began  time.Time
	more   chan struct{}

	mu      sync.Mutex
	written []byte
	asked   int // of written, that was looked at for questions
	bytes   int
	last    time.Time // of the last byte
	shown   time.Time // of the first that is text
}

func open(cmd *exec.Cmd, answer time.Duration) *terminal {
	t := &terminal{cmd: cmd, answer: answer, began: time.Now(), more: make(chan struct{}, 1)}
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 100, Rows: 30})
	check(err)
	t.tty = tty
	go t.read()
	return t
}

func (t *terminal) read() {
	b := make([]byte, 64<<10)
	for {
		n, err := t.tty.Read(b)
		if n > 0 {
			t.came(b[:n], time.Now())
		}
		if err != nil {
			return
		}
	}
}

var (
	escapes   = regexp.MustCompile("\x1b(\\[[0-?]*[ -/]*[@-~]|\\][^\a\x1b]*(\a|\x1b\\\\)|[@-OQ-WYZ\\\\])")
	questions = regexp.MustCompile("\x1b\\]1[01];\\?(\x1b\\\\|\a)|\x1b\\[0?c|\x1b\\[6n")
)

func (t *terminal) came(b []byte, now time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.written, t.bytes, t.last = append(t.written, b...), t.bytes+len(b), now
	if t.shown.IsZero() && len(bytes.TrimSpace(escapes.ReplaceAll(t.written, nil))) > 0 {
		t.shown = now
	}
	for _, at := range questions.FindAllIndex(t.written[t.asked:], -1) {
		question := string(t.written[t.asked+at[0] : t.asked+at[1]])
		if t.answer != never {
			time.AfterFunc(t.answer, func() { t.press(reply(question)) })
		}
	}
	if at := questions.FindAllIndex(t.written[t.asked:], -1); at != nil {
		t.asked += at[len(at)-1][1]
	}
	select {
	case t.more <- struct{}{}:
	default:
	}
}

func reply(question string) string {
	switch {
	case strings.HasPrefix(question, "\x1b]"):
		return question[:5] + "rgb:1e1e/1e1e/2e2e\x1b\\"
	case question == "\x1b[6n":
		return "\x1b[1;1R"
	default:
		return "\x1b[?62;22c"
	}
}

func (t *terminal) press(keys string) { _, _ = t.tty.WriteString(keys) }

// first waits for the first text, and returns when after the start it came.
func (t *terminal) first() time.Duration {
	for {
		t.mu.Lock()
		shown := t.shown
		t.mu.Unlock()
		if !shown.IsZero() {
			return shown.Sub(t.began)
		}
		select {
		case <-t.more:
		case <-time.After(20 * time.Second):
			log.Fatalf("%s shows nothing", t.cmd)
		}
	}
}

// sees waits until words were drawn, in one piece, and returns when after the start.
func (t *terminal) sees(words string) time.Duration {
	late := time.After(20 * time.Second)
	for {
		t.mu.Lock()
		seen, last := strings.Contains(string(escapes.ReplaceAll(t.written, nil)), words), t.last
		t.mu.Unlock()
		if seen {
			return last.Sub(t.began)
		}
		select {
		case <-t.more:
		case <-late:
			log.Fatalf("%s does not show %q", t.cmd, words)
		}
	}
}

// still waits until nothing more is drawn.
func (t *terminal) still() {
	for {
		select {
		case <-t.more:
		case <-time.After(150 * time.Millisecond):
			return
		}
	}
}

// key presses a key, and returns how long it took until something was drawn.
func (t *terminal) key(key string) time.Duration {
	time.Sleep(100 * time.Millisecond)
	select {
	case <-t.more:
	default:
	}
	began := time.Now()
	t.press(key)
	select {
	case <-t.more:
	case <-time.After(time.Second):
		return time.Second
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.last.Sub(began)
}

func (t *terminal) quit(key string) {
	t.press(key)
	late := time.AfterFunc(5*time.Second, func() { _ = t.cmd.Process.Kill() })
	_ = t.cmd.Wait()
	late.Stop()
	_ = t.tty.Close()
}

// use is what a program costs over some time.
type use struct{ wakeups, bytes, cpu, peak float64 }

func (u use) String() string {
	return fmt.Sprintf("%.1f wake-ups/s, %.0f B/s, %.2f %% of a core, %.1f MiB", u.wakeups, u.bytes, u.cpu, u.peak)
}

// watch measures what a program costs a second.
func (t *terminal) watch(d time.Duration) use {
	was, before := t.counts()
	began := time.Now()
	time.Sleep(d)
	took := time.Since(began).Seconds()
	is, after := t.counts()
	return use{(is.wakeups - was.wakeups) / took, float64(after-before) / took, (is.cpu - was.cpu) / took * 100, t.peak()}
}

// counts reads what /proc counts of the program's threads: on other systems, nothing.
func (t *terminal) counts() (u use, written int) {
	tasks, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*", t.cmd.Process.Pid))
	for _, task := range tasks {
		u.wakeups += field(task+"/status", "voluntary_ctxt_switches:")
		if stat, err := os.ReadFile(task + "/schedstat"); err == nil {
			ns, _ := strconv.ParseFloat(strings.Fields(string(stat))[0], 64)
			u.cpu += ns / 1e9
		}
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	return u, t.bytes
}

// peak is the most memory that the program had, in MiB.
func (t *terminal) peak() float64 {
	return field(fmt.Sprintf("/proc/%d/status", t.cmd.Process.Pid), "VmHWM:") / 1024
}

// field is a number in a file of /proc.
func field(path, name string) float64 {
	text, _ := os.ReadFile(path)
	_, after, _ := strings.Cut("\n"+string(text), "\n"+name)
	words := strings.Fields(after)
	if len(words) == 0 {
		return 0
	}
	n, _ := strconv.ParseFloat(words[0], 64)
	return n
}
