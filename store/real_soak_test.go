//go:build soak && linux

package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"calmcalf/store/diary"
)

var (
	realKills = flag.Int("real.kills", 50, "kill the program this `number` of times")
	realCuts  = flag.Int("real.cuts", 20, "cut the power this `number` of times")
)

// life is what the program was used for, in a home of its own: one command after another, of
// which some are stopped while they run.
type life struct {
	t             *testing.T
	program, home string
	random        *rand.Rand
	commands      int
	nights, water []diary.Date // confirmed check-ins and drinks
	files         []string     // confirmed files, by their names in the home
	profile       []string     // what may be in the profile: what was confirmed last, and what was begun since
	interrupted   int
}

func newLife(t *testing.T, home string, seed uint64) *life {
	t.Helper()
	program := filepath.Join(t.TempDir(), "calmcalf")
	if output, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, "calmcalf").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	l := &life{commands: 3, t: t, program: program, home: home, random: rand.New(rand.NewPCG(seed, 0)), profile: []string{""}}
	l.live(resume) // a check-in, so that there is a journal
	return l
}

// next is the next command, and what notes that it was confirmed.
func (l *life) next() (args []string, now time.Time, confirm func()) {
	day := diary.Date{Year: 2026, Month: time.January, Day: 1}.AddDays(l.commands)
	l.commands++
	now = day.At(22, 30, time.UTC)
	name := fmt.Sprintf("file-%d", l.commands)
	switch l.commands % 5 {
	case 0:
		return []string{"log", "water", "300ml"}, now, func() { l.water = append(l.water, day) }
	case 1:
		name += ".json"
		return []string{"data", "export", filepath.Join(l.home, name)}, now, func() { l.files = append(l.files, name) }
	case 2:
		name += ".db"
		return []string{"data", "backup", filepath.Join(l.home, name)}, now, func() { l.files = append(l.files, name) }
	case 3:
		age := []string{"60-74", "75 or more"}[l.random.IntN(2)]
		l.profile = append(l.profile, age)
		return []string{"profile", "set", "age", age}, now, func() { l.profile = []string{age} }
	default:
		return []string{"checkin", "--night", day.String(), "left calf 7"}, now.Add(10 * time.Hour), func() { l.nights = append(l.nights, day) }
	}
}

// live runs the next command, and calls interrupt at some moment while it runs or after.
func (l *life) live(interrupt func(*os.Process)) {
	l.t.Helper()
	args, now, confirmed := l.next()
	confirm := sync.OnceFunc(confirmed)
	cmd := exec.CommandContext(l.t.Context(), l.program, args...)
	cmd.Env = append(os.Environ(), "HOME="+l.home, "XDG_CONFIG_HOME=", "XDG_DATA_HOME=", "TZ=UTC", "CALMCALF_NOW="+now.Format(time.RFC3339))
	output, err := os.CreateTemp(l.t.TempDir(), "output")
	if err != nil {
		l.t.Fatal(err)
	}
	defer output.Close()
	cmd.Stdout, cmd.Stderr = output, output
	begun := time.Now()
	if err := cmd.Start(); err != nil {
		l.t.Fatal(err)
	}
	time.Sleep(time.Duration(l.random.IntN(40_000)) * time.Microsecond)
	if stopped := cmd.Process.Signal(syscall.SIGSTOP); stopped != nil {
		l.t.Fatal(stopped)
	}
	said, _ := os.ReadFile(output.Name())
	if bytes.Contains(said, []byte("Saved ")) || bytes.Contains(said, []byte("Saved: ")) || bytes.Contains(said, []byte("Wrote ")) || bytes.Contains(said, []byte("A copy of")) {
		confirm()
	} else {
		l.interrupted++
	}
	interrupt(cmd.Process)
	if err := cmd.Wait(); err == nil {
		confirm()
	} else if _, is := errors.AsType[*exec.ExitError](err); !is || cmd.ProcessState.Exited() {
		l.t.Fatalf("%v after %v: %v: %s", args, time.Since(begun), err, said)
	}
}

func kill(p *os.Process) { _ = p.Kill() }

func resume(p *os.Process) { _ = p.Signal(syscall.SIGCONT) }

// wantAll holds when everything that was confirmed is in a home.
func (l *life) wantAll(home string) {
	l.t.Helper()
	j := on(filepath.Join(home, ".local/share/calmcalf/journal.db"), november20)
	if health := j.Check(); !health.Sound() {
		l.t.Fatalf("after %d commands: %v", l.commands, health.Problems)
	}
	all, err := j.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		l.t.Fatal(err)
	}
	there := map[diary.Date]diary.Night{}
	for _, night := range all {
		there[night.Date] = night
	}
	for _, day := range l.nights {
		if len(there[day].Cramps) != 1 {
			l.t.Errorf("the cramp of %v was confirmed and is lost", day)
		}
	}
	for _, day := range l.water {
		if len(there[day].Drinks) != 1 {
			l.t.Errorf("the drink of %v was confirmed and is lost", day)
		}
	}
	for _, name := range l.files[max(0, len(l.files)-6):] {
		path := filepath.Join(home, name)
		data, err := os.ReadFile(path)
		if filepath.Ext(name) == ".json" && !json.Valid(data) {
			err = errors.Join(err, errors.New("it is no JSON"))
		}
		if copied := on(path, november20); err == nil && filepath.Ext(name) == ".db" && !copied.Check().Sound() {
			err = errors.New("it is no sound backup")
		}
		if err != nil {
			l.t.Errorf("%s was confirmed: %v", name, err)
		}
	}
	l.wantProfile(filepath.Join(home, ".config/calmcalf/profile.toml"))
}

// wantProfile holds when the profile has the age that was confirmed last, or one that was
// begun since.
func (l *life) wantProfile(path string) {
	l.t.Helper()
	text, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.t.Error(err)
	}
	for _, age := range l.profile {
		if age == "" && err != nil || strings.Contains(string(text), "\nage = \""+age+"\"\n") {
			return
		}
	}
	l.t.Errorf("got the profile %s (%v), want one of the ages %q", text, err, l.profile)
}

func (l *life) String() string {
	return fmt.Sprintf("%d commands, %d of them before they had confirmed anything; %d nights, %d drinks and %d files were confirmed",
		l.commands, l.interrupted, len(l.nights), len(l.water), len(l.files))
}

// TestRealKillsLoseNothingThatIsSaid kills the program itself, at any moment.
func TestRealKillsLoseNothingThatIsSaid(t *testing.T) {
	l := newLife(t, t.TempDir(), 1)
	for range *realKills {
		l.live(kill)
		l.wantAll(l.home)
	}
	t.Log(l)
}

// TestRealPowerCutsLoseNothingThatIsSaid looks at copies of a disk, made while the program
// was writing to it: what is not on the disk by then is not in the copy.
func TestRealPowerCutsLoseNothingThatIsSaid(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can mount the image of a disk")
	}
	dir := t.TempDir()
	image, copied := filepath.Join(dir, "disk"), filepath.Join(dir, "copy")
	if err := errors.Join(os.WriteFile(image, nil, 0o600), os.Truncate(image, 48<<20)); err != nil {
		t.Fatal(err)
	}
	run(t, "mkfs.ext4", "-q", image)
	if output, err := mount(t, image, dir+"/mounted"); err != nil {
		t.Skipf("no image of a disk can be mounted here: %v: %s", err, output)
	}
	defer run(t, "umount", dir+"/mounted")
	l := newLife(t, dir+"/mounted", 2)
	for range *realCuts {
		l.live(func(p *os.Process) {
			defer []func(*os.Process){kill, resume}[l.random.IntN(2)](p)
			snapshot(t, image, copied)
			if output, err := mount(t, copied, dir+"/after"); err != nil {
				t.Fatalf("%v: %s", err, output)
			}
			l.wantAll(dir + "/after")
			run(t, "umount", dir+"/after")
			run(t, "e2fsck", "-fn", copied)
		})
		for _, name := range l.files[:max(0, len(l.files)-6)] {
			_ = os.Remove(filepath.Join(l.home, name))
		}
	}
	t.Log(l)
}

func mount(t *testing.T, image, dir string) ([]byte, error) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	return exec.CommandContext(t.Context(), "mount", "-o", "loop", image, dir).CombinedOutput()
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if output, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", name, err, output)
	}
}

// snapshot copies an image as it is at one moment: twice in a row the same.
func snapshot(t *testing.T, image, to string) {
	t.Helper()
	var before []byte
	for range 100 {
		now, err := os.ReadFile(image)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Equal(now, before) {
			if err := os.WriteFile(to, now, 0o600); err != nil {
				t.Fatal(err)
			}
			return
		}
		before = now
	}
	t.Fatal("the disk is written all the time, so there is no copy of one moment")
}
