package diary

// Form names what can be left unfinished and continued. Each has at most one draft, which is
// no part of the diary: it is in no night and in no export.
type Form string

// The forms.
const (
	CheckInForm Form = "check-in" // of a night
	DayForm     Form = "day"      // before a night
	ProfileForm Form = "profile"
	SessionForm Form = "session" // a routine while it is performed
)
