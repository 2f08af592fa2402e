//go:build unix

package terminal

import (
	"strings"
	"testing"
)

// TestAPanicInAGoroutineOfOursEndsTheProgram in an orderly way: as an error, behind which
// the terminal is restored.
func TestAPanicInAGoroutineOfOursEndsTheProgram(t *testing.T) {
	stopped := make(chan struct{})
	o := &owner{stop: func() { close(stopped) }}
	o.concurrently(func() { panic("the ink is spilt") })
	<-stopped
	if err := o.failed(); err == nil || !strings.HasPrefix(err.Error(), "calmcalf stopped because of a fault of its own: the ink is spilt\n") {
		t.Errorf("got %v", err)
	}
}
