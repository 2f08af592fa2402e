package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/files"
)

// order names an act that another process does: what it is drawn from, and when.
type order struct {
	seed uint64
	ids  int
	at   int64 // in nanoseconds
	zone string
}

// ordered is the months in which a process lives that has an order.
func ordered(text, path string) (*months, error) {
	var o order
	if _, err := fmt.Sscan(text, &o.seed, &o.ids, &o.at, &o.zone); err != nil {
		return nil, err
	}
	place, err := time.LoadLocation(o.zone)
	if err != nil {
		return nil, err
	}
	m := &months{path: path, ids: o.ids, at: time.Unix(0, o.at).In(place), random: rand.New(rand.NewPCG(o.seed, 1))}
	m.confirmed, err = m.look().Contents()
	return m, err
}

// obey does what is ordered, and says when it is saved.
func obey(j *Journal, text string) error {
	runtime.LockOSThread() // strace counts the calls of each thread
	m, err := ordered(text, j.Path())
	if err != nil {
		return err
	}
	if err := m.act().do(m.look()); err != nil {
		return err
	}
	fmt.Println("saved")
	return nil
}

// obeyFile saves a file, of this name and text.
func obeyFile(j *Journal, text string) error {
	runtime.LockOSThread()
	name, text, _ := strings.Cut(text, "\n")
	if err := files.Replace(filepath.Join(filepath.Dir(j.Path()), name), text); err != nil {
		return err
	}
	fmt.Println("saved")
	return nil
}

// The system calls that write a journal, those that read it, and those of any file of ours.
const journalCalls, readCalls, fileCalls = "pwrite64,fdatasync,ftruncate", "pread64", "fsync,renameat"

// strike lets another process do something, which an error of the disk or a kill stops at any
// of its system calls. What it says about that has to be true.
func (m *months) strike() {
	before, was := m.file(), m.confirmed
	m.use()
	text := fmt.Sprint(m.random.Uint64(), " ", m.ids, " ", m.at.UnixNano(), " ", m.at.Location())
	m.ids += 10
	other, err := ordered(text, m.path)
	if err != nil {
		m.t.Fatal(err)
	}
	a := other.act()
	if len(before) == 0 || a.do(other.look()) != nil {
		return
	}
	m.confirm(a) // as it is where nothing stops it
	m.write(before)
	m.start()
	calls := []string{journalCalls, journalCalls, readCalls}[m.random.IntN(3)]
	outcome := m.struck("obey", text, calls, "-P", m.path)
	got := m.contents()
	switch outcome {
	case "saved", "uncertain":
		m.compare(got, a.what+" was "+outcome, m.confirmed)
	case "refused":
		m.compare(got, a.what+" was refused", was)
	default:
		m.compare(got, a.what+" was killed", m.confirmed, was)
	}
	m.confirmed, m.before = got, nil
}

// struck runs another process that is stopped at one of its system calls, and returns what
// became of it: "saved", "uncertain", "refused" or "killed".
func (m *months) struck(work, text, calls string, options ...string) (outcome string) {
	m.t.Helper()
	how := []string{"error=EIO", "signal=SIGKILL"}[m.random.IntN(2)]
	when := fmt.Sprint(1+m.random.IntN(12), []string{"", "+"}[m.random.IntN(2)]) // once, or from then on
	inject := fmt.Sprintf("inject=%s:%s:when=%s", calls, how, when)
	process := child(m.t, work, m.path, text)
	cmd := exec.CommandContext(m.t.Context(), "strace", append(append([]string{"-f", "-o", "/dev/null", "-e", "trace=" + calls, "-e", inject}, options...), process.Args...)...)
	cmd.Env = process.Env
	var output, complaint strings.Builder
	cmd.Stdout, cmd.Stderr = &output, &complaint
	err := cmd.Run()
	defer func() { m.events[how+" "+outcome]++ }()
	switch {
	case strings.Contains(output.String(), "saved"):
		return "saved"
	case err != nil && !cmd.ProcessState.Exited():
		return "killed"
	case strings.Contains(complaint.String(), "if the power fails now"):
		return "uncertain"
	default:
		m.happened = append(m.happened, inject+": "+complaint.String())
		return "refused"
	}
}

// writeOne checks in one night.
func writeOne(j *Journal, _ string) error {
	runtime.LockOSThread()
	_, err := j.CheckIn(diary.CheckIn{Night: november20})
	return err
}

// TestAnErrorWhileItIsWrittenIsSaidAsItIs: what is not in the journal can be entered again,
// and of what is there, but perhaps not on the disk, it is said so.
func TestAnErrorWhileItIsWrittenIsSaidAsItIs(t *testing.T) {
	if !canStrike() {
		t.Skip("strace can't stop system calls here")
	}
	const uncertain, refused = "could be lost if the power fails now", "then try again"
	for inject, want := range map[string]string{
		"pwrite64:error=EIO:when=1":  refused,
		"fdatasync:error=EIO:when=1": refused, // the pages
		"fdatasync:error=EIO:when=2": uncertain,
	} {
		path := filepath.Join(t.TempDir(), "journal.db")
		checkIn(t, at(path), diary.CheckIn{Night: november20.AddDays(-1)})
		output, err := writeStruck(t, path, inject)
		if err == nil || !strings.Contains(output, want) {
			t.Errorf("%s: got %s, %v, want %s", inject, output, err, want)
		}
		night, err := at(path).Night(november20)
		if err != nil || night.CheckedIn != (want == uncertain) {
			t.Errorf("%s: got %v, %v", inject, night, err)
		}
	}
}

// writeStruck checks in a night in a process of which some system calls on the journal fail.
func writeStruck(t *testing.T, path, inject string) (output string, err error) {
	t.Helper()
	process := child(t, "one write", path, "")
	cmd := exec.CommandContext(t.Context(), "strace", append([]string{"-f", "-o", "/dev/null", "-P", path, "-e", "inject=" + inject}, process.Args...)...)
	cmd.Env = process.Env
	text, err := cmd.CombinedOutput()
	return string(text), err
}

// TestAnErrorWhileItIsReadIsNoDamage: it may pass, so nothing is written, and nothing is set
// aside.
func TestAnErrorWhileItIsReadIsNoDamage(t *testing.T) {
	if !canStrike() {
		t.Skip("strace can't stop system calls here")
	}
	refused := 0
	for call := range 12 {
		for _, after := range []string{"", "+"} { // once, or from then on
			path := filepath.Join(t.TempDir(), "journal.db")
			checkIn(t, at(path), diary.CheckIn{Night: november20.AddDays(-1)})
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			inject := fmt.Sprintf("pread64:error=EIO:when=%d%s", call+1, after)
			output, failed := writeStruck(t, path, inject)
			if failed == nil {
				continue // it does not read that often
			}
			refused++
			if now, err := os.ReadFile(path); err != nil || string(now) != string(before) {
				t.Errorf("%s: the journal was changed (%v), and it said: %s", inject, err, output)
			}
			if aside, err := filepath.Glob(path + ".damaged-*"); err != nil || len(aside) > 0 {
				t.Errorf("%s: got %v, %v set aside", inject, aside, err)
			}
		}
	}
	if refused < 5 {
		t.Errorf("only %d errors were seen", refused)
	}
}

// canStrike reports whether system calls can be stopped here.
func canStrike() bool {
	return exec.Command("strace", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true").Run() == nil
}
