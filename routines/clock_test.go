package routines_test

import (
	"testing"
	"time"

	"calmcalf/routines"
)

func TestAClockHasHoursFromOneHourOn(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0:00", 4*time.Second + 1: "0:05", 223 * time.Second: "3:43", time.Hour - time.Second: "59:59",
		time.Hour: "1:00:00", 24*time.Hour - 5*time.Second: "23:59:55",
	} {
		if got := routines.Clock(d); got != want {
			t.Errorf("%v: got %s, want %s", d, got, want)
		}
	}
}
