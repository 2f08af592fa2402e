package navtest

import (
	"calmcalf/assets/shipped"
	"calmcalf/store/diary"
)

// Checklist is the shipped self-check, for somebody in the United Kingdom.
func Checklist() diary.Checklist {
	return shipped.Checklist().For(diary.Profile{Country: diary.UnitedKingdom})
}
