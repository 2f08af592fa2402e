//go:build linux

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// crowded is a folder whose path has room for profile.toml, and none for the name of
// a file that is to take its place: nobody can change the profile in it.
func crowded(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for room := syscall.PathMax - len("/profile.toml") - 2; len(dir) < room; {
		dir = filepath.Join(dir, strings.Repeat("x", min(200, max(1, room-len(dir)-1))))
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestAProfileThatCannotBeWritten_keepsTheSign(t *testing.T) {
	var out strings.Builder
	p := configured(t)
	p.Out, p.journalFile, p.clock = &out, filepath.Join(t.TempDir(), "journal.db"), time.Now
	dir := crowded(t)
	p.getenv = func(name string) string { return map[string]string{"CALMCALF_CONFIG": dir}[name] }
	const old = "massage = [\"clot\", \"numb-feet\"]\n"
	if err := os.WriteFile(p.folder().ProfilePath(), []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	err := p.answerSigns(nil)
	if err == nil || !strings.Contains(err.Error(), `your answer is saved, but your profile still says "a clot", so the warning sign stays`) {
		t.Errorf("got %v", err)
	}
	if !strings.HasPrefix(out.String(), "Saved.\nGet help today.\nIn your profile") {
		t.Errorf("got %q, want the sign as it stands", out.String())
	}
	answer, err := p.journal().LastSigns(diary.NightOf(p.clock()))
	if err != nil || answer.At.IsZero() || len(answer.Yes) > 0 {
		t.Errorf("got %v, %v, want the answer in the journal", answer, err)
	}
	if _, blocks := diary.Blocking(p.checklist().Active(answer)); !blocks {
		t.Error("the sign is gone")
	}
	if data, err := os.ReadFile(p.folder().ProfilePath()); err != nil || string(data) != old {
		t.Errorf("got %q, %v, want the profile as it was", data, err)
	}
}
