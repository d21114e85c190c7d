module tidegate.local/golden

go 1.24

require tidegate.local/sdk/go v0.0.0

replace tidegate.local/sdk/go => ../../../../sdk/go
