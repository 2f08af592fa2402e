//go:build soak && linux

package store

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/store/files"
)

// confirm saves files of each kind, and prints the name of each when it is saved.
func confirm(j *Journal, _ string) error {
	dir := filepath.Join(filepath.Dir(j.Path()), "exports")
	replace := func() error { return files.Replace(filepath.Join(dir, "nights.json"), strings.Repeat("night", 1<<18)) }
	for _, save := range []struct {
		name string
		do   func() error
	}{
		{j.Path(), func() error { _, err := j.CheckIn(diary.CheckIn{Night: november20}); return err }},
		{j.Path(), func() error { return saveDraft(j, diary.DayForm, strings.Repeat("a", 1<<16)) }},
		{j.backupPath("before-import"), func() error {
			_, err := j.Import(diary.Contents{Nights: []diary.Night{answered(november20.AddDays(1))}}, PreferFile)
			return err
		}},
		{j.backupPath(""), j.Tend},
		{j.Path(), func() error { return j.Restore(j.backupPath("")) }},
		{dir, func() error { return files.MakeDir(dir) }},
		{filepath.Join(dir, "nights.json"), replace},
		{filepath.Join(dir, "nights.json"), replace},
		{filepath.Join(dir, "new"), func() error { return files.Create(filepath.Join(dir, "new"), strings.NewReader("text")) }},
	} {
		if err := save.do(); err != nil {
			return err
		}
		fmt.Println("saved", save.name)
	}
	return nil
}

func init() { soaks["confirm"] = confirm }

// disk is what a power cut would leave of the files that a program was seen to write.
type disk struct {
	t     *testing.T
	dirty map[string]bool // what was written and is not on the disk
	moved map[string]bool // the folders with entries that are not on the disk
	known map[string]bool // the files and folders that were made
	saved int
}

var (
	// A call names its files by their descriptors, "3</tmp/nights.json>", or by their paths.
	descriptor = regexp.MustCompile(`^(\w+)\((\d+)<([^>]*)>`)
	paths      = regexp.MustCompile(`"([^"]*)"`)
)

// see follows one system call.
func (d *disk) see(line string) {
	_, call, _ := strings.Cut(line, " ") // behind the id of the process
	call = strings.TrimSpace(call)
	if strings.Contains(call, ") = -1 ") {
		return
	}
	if fd := descriptor.FindStringSubmatch(call); fd != nil {
		switch path := fd[3]; fd[1] {
		case "fsync", "fdatasync":
			d.dirty[path], d.moved[path] = false, false
		case "copy_file_range", "sendfile", "splice":
			d.t.Errorf("%s was not copied byte by byte", path)
		default:
			d.wrote(fd[2], path, call)
		}
		return
	}
	named := paths.FindAllStringSubmatch(call, -1)
	switch {
	case strings.HasPrefix(call, "openat(") && strings.Contains(call, "O_CREAT"), strings.HasPrefix(call, "mkdirat("):
		if path := named[0][1]; !d.known[path] {
			d.known[path], d.moved[filepath.Dir(path)] = true, true
		}
	case strings.HasPrefix(call, "rename"), strings.HasPrefix(call, "linkat("):
		from, to := named[0][1], named[1][1]
		if d.dirty[from] {
			d.t.Errorf("%s was moved before it was on the disk", from)
		}
		d.moved[filepath.Dir(to)], d.known[to] = true, true
	}
}

// wrote follows a write, and at that of a confirmation looks whether it is true.
func (d *disk) wrote(number, path, call string) {
	if number != "1" {
		d.dirty[path] = true
		return
	}
	for _, text := range paths.FindAllStringSubmatch(call, -1) {
		name, is := strings.CutPrefix(strings.TrimSuffix(text[1], `\n`), "saved ")
		if !is {
			continue
		}
		d.saved++
		if d.dirty[name] || d.moved[filepath.Dir(name)] {
			d.t.Errorf("%s is said to be saved, and a power cut would lose it: written %v, entered %v", name, !d.dirty[name], !d.moved[filepath.Dir(name)])
		}
	}
}

// TestAPowerCutLosesNothingThatIsSaid follows the system calls of a program that saves: by
// the time at which it says so, they have to be on the disk.
func TestAPowerCutLosesNothingThatIsSaid(t *testing.T) {
	dir := t.TempDir()
	trace := filepath.Join(dir, "trace")
	work := child(t, "confirm", filepath.Join(dir, "data", "calmcalf", "journal.db"), "")
	calls := "trace=openat,write,pwrite64,writev,copy_file_range,sendfile,splice,ftruncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,link,linkat,mkdir,mkdirat"
	cmd := exec.CommandContext(t.Context(), "strace", append([]string{"-f", "-y", "-s", "200", "-e", calls, "-o", trace}, work.Args...)...)
	cmd.Env = work.Env
	if output, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	lines, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	d := disk{t, map[string]bool{}, map[string]bool{}, map[string]bool{}, 0}
	unfinished := map[string]string{} // by their processes: calls that another interrupts in the trace
	for line := range strings.Lines(string(lines)) {
		process, call, _ := strings.Cut(line, " ")
		if begun, is := strings.CutSuffix(strings.TrimSpace(call), "<unfinished ...>"); is {
			unfinished[process] = begun
			continue
		}
		if _, rest, is := strings.Cut(call, " resumed>"); is {
			line = process + " " + unfinished[process] + rest
		}
		d.see(line)
	}
	if d.saved != 9 {
		t.Errorf("got %d confirmations in the trace, want 9:\n%s", d.saved, lines)
	}
}
