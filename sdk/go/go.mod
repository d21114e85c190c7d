module tidegate.local/sdk/go

go 1.24
